package io.m365connector.graph.rest;

import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** A SharePoint page (Graph resource type {@code sitePage}). */
public record SitePage(
    String id,
    @Nullable String title,
    @Nullable String name,
    @Nullable String webUrl,
    @Nullable String description,
    @Nullable String createdDateTime,
    @Nullable String lastModifiedDateTime,
    @Nullable IdentitySet createdBy,
    @Nullable IdentitySet lastModifiedBy,
    @Nullable JsonObject canvasLayout) {}
