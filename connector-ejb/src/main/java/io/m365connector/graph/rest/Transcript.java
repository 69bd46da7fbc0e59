package io.m365connector.graph.rest;

import org.jspecify.annotations.Nullable;

/** A transcript without its content (Graph resource type {@code callTranscript}). */
public record Transcript(
    String id, @Nullable String createdDateTime, @Nullable String endDateTime) {}
