package io.m365connector.graph.rest;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of files and folders. */
public record DriveItems(
    @Nullable List<DriveItem> value, @JsonbProperty("@odata.nextLink") @Nullable String nextLink)
    implements GraphPage<DriveItem> {}
