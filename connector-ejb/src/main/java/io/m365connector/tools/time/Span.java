package io.m365connector.tools.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What a date phrase covers: a period, or a point whose start is its end. */
record Span(Instant start, Instant end) {

  static Span point(Instant at) {
    return new Span(at, at);
  }

  /** From the start of the first day to the last second of the last. */
  static Span days(LocalDate first, LocalDate last, ZoneId zone) {
    return new Span(
        first.atStartOfDay(zone).toInstant(),
        last.plusDays(1).atStartOfDay(zone).toInstant().minus(Duration.ofSeconds(1)));
  }
}
