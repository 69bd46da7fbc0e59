package io.m365connector.graph.rest;

import org.jspecify.annotations.Nullable;

/** A team (Graph resource type {@code team}). */
public record Team(String id, @Nullable String displayName, @Nullable String description) {}
