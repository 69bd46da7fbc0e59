package io.m365connector.graph.rest;

import org.jspecify.annotations.Nullable;

/** A SharePoint site (Graph resource type {@code site}). */
public record Site(
    String id, @Nullable String displayName, @Nullable String name, @Nullable String webUrl) {}
