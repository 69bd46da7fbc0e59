package io.m365connector.graph.rest;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of messages, newest first. */
public record ChatMessages(
    @Nullable List<ChatMessage> value, @JsonbProperty("@odata.nextLink") @Nullable String nextLink)
    implements GraphPage<ChatMessage> {}
