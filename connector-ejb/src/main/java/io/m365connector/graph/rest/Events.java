package io.m365connector.graph.rest;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of events. */
public record Events(
    @Nullable List<Event> value, @JsonbProperty("@odata.nextLink") @Nullable String nextLink)
    implements GraphPage<Event> {}
