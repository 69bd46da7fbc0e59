package io.m365connector.graph.rest;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of people. */
public record Persons(
    @Nullable List<Person> value, @JsonbProperty("@odata.nextLink") @Nullable String nextLink)
    implements GraphPage<Person> {}
