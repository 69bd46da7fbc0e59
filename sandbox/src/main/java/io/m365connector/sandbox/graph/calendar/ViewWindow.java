package io.m365connector.sandbox.graph.calendar;

import io.m365connector.sandbox.graph.odata.QueryOptions;
import io.m365connector.sandbox.graph.odata.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** The bounds of a calendar view; without an offset they are UTC, whatever zone is preferred. */
record ViewWindow(Instant start, Instant end) {
  private static final int LONGEST_DAYS = 1825;

  static ViewWindow of(QueryOptions query) {
    if (!query.has("startDateTime") || !query.has("endDateTime")) {
      throw new Refusal(
          400,
          "ErrorInvalidParameter",
          "This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.");
    }
    Instant start = bound(query, "startDateTime");
    Instant end = bound(query, "endDateTime");
    if (end.isBefore(start)) {
      throw new Refusal(
          400,
          "ErrorCalendarEndDateIsEarlierThanStartDate",
          "The end date is earlier than the start date.");
    }
    if (Duration.between(start, end).toDays() > LONGEST_DAYS) {
      throw new Refusal(
          400,
          "ErrorCalendarViewRangeTooBig",
          "The difference between StartDateTime and EndDateTime cannot exceed 1825 days.");
    }
    return new ViewWindow(start, end);
  }

  private static Instant bound(QueryOptions query, String name) {
    String text = query.get(name).orElse("");
    try {
      return instant(text);
    } catch (DateTimeParseException notADate) {
      throw new Refusal(
          400,
          "ErrorInvalidParameter",
          "The value '" + text + "' of parameter '" + name + "' is invalid.");
    }
  }

  static Instant instant(String text) {
    if (text.length() <= 10) {
      return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
    return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
  }

  boolean holds(Instant from, Instant until) {
    return from.isBefore(end) && until.isAfter(start);
  }
}
