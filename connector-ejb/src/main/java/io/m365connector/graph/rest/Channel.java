package io.m365connector.graph.rest;

import org.jspecify.annotations.Nullable;

/** A channel of a team (Graph resource type {@code channel}). */
public record Channel(
    String id,
    @Nullable String displayName,
    @Nullable String description,
    @Nullable String membershipType,
    @Nullable String webUrl) {}
