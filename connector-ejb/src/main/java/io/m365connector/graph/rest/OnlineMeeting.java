package io.m365connector.graph.rest;

import org.jspecify.annotations.Nullable;

/** A Teams meeting (Graph resource type {@code onlineMeeting}). */
public record OnlineMeeting(
    String id,
    @Nullable String subject,
    @Nullable String startDateTime,
    @Nullable String endDateTime,
    @Nullable String joinWebUrl) {}
