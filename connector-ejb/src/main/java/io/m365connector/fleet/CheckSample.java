package io.m365connector.fleet;

import java.time.Instant;

/** How a check stood at a minute, and how long its try took. */
public record CheckSample(Instant at, boolean up, long millis) {}
