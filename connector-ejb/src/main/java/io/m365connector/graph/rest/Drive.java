package io.m365connector.graph.rest;

import org.jspecify.annotations.Nullable;

/** A document library or OneDrive (Graph resource type {@code drive}). */
public record Drive(
    String id, @Nullable String name, @Nullable String webUrl, @Nullable String driveType) {}
