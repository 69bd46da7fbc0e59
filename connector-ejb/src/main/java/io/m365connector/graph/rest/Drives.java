package io.m365connector.graph.rest;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of libraries. */
public record Drives(
    @Nullable List<Drive> value, @JsonbProperty("@odata.nextLink") @Nullable String nextLink)
    implements GraphPage<Drive> {}
