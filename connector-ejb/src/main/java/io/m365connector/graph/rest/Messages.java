package io.m365connector.graph.rest;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of messages. */
public record Messages(
    @Nullable List<Message> value,
    @JsonbProperty("@odata.nextLink") @Nullable String nextLink,
    @JsonbProperty("@odata.count") @Nullable Integer count)
    implements GraphPage<Message> {}
