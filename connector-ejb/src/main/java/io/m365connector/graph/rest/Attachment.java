package io.m365connector.graph.rest;

import jakarta.json.bind.annotation.JsonbProperty;
import org.jspecify.annotations.Nullable;

/** An attachment without its content (Graph resource type {@code attachment}). */
public record Attachment(
    @JsonbProperty("@odata.type") @Nullable String type,
    String id,
    @Nullable String name,
    @Nullable String contentType,
    @Nullable Long size,
    @Nullable Boolean isInline) {}
