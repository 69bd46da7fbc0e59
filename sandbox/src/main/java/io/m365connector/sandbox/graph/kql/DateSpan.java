package io.m365connector.sandbox.graph.kql;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/**
 * A stretch of time named in a query: a day, an instant, "last week", or a range {@code a..b}; end
 * exclusive.
 */
record DateSpan(Instant start, Instant end) {
  private static final DateTimeFormatter AMERICAN =
      DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ROOT);

  static Optional<DateSpan> parse(String text, Instant now) {
    int dots = text.indexOf("..");
    if (dots >= 0) {
      Optional<DateSpan> from = parse(text.substring(0, dots), now);
      Optional<DateSpan> to = parse(text.substring(dots + 2), now);
      return from.isPresent() && to.isPresent()
          ? Optional.of(new DateSpan(from.get().start, to.get().end))
          : Optional.empty();
    }
    LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "today" -> days(today, today.plusDays(1));
      case "yesterday" -> days(today.minusDays(1), today);
      case "this week" -> days(monday, monday.plusWeeks(1));
      case "last week" -> days(monday.minusWeeks(1), monday);
      case "this month" -> days(today.withDayOfMonth(1), today.withDayOfMonth(1).plusMonths(1));
      case "last month" -> days(today.withDayOfMonth(1).minusMonths(1), today.withDayOfMonth(1));
      case "this year" -> days(today.withDayOfYear(1), today.withDayOfYear(1).plusYears(1));
      case "last year" -> days(today.withDayOfYear(1).minusYears(1), today.withDayOfYear(1));
      default -> written(text);
    };
  }

  private static Optional<DateSpan> written(String text) {
    try {
      if (text.indexOf('T') > 0) {
        Instant instant =
            OffsetDateTime.parse(text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$") ? text : text + "Z")
                .toInstant();
        return Optional.of(new DateSpan(instant, instant.plus(1, ChronoUnit.SECONDS)));
      }
      LocalDate day =
          text.indexOf('/') > 0 ? LocalDate.parse(text, AMERICAN) : LocalDate.parse(text);
      return days(day, day.plusDays(1));
    } catch (DateTimeParseException notADate) {
      return Optional.empty();
    }
  }

  private static Optional<DateSpan> days(LocalDate start, LocalDate end) {
    return Optional.of(
        new DateSpan(
            start.atStartOfDay().toInstant(ZoneOffset.UTC),
            end.atStartOfDay().toInstant(ZoneOffset.UTC)));
  }

  /** {@code <=} a day takes the whole day in, {@code >} a day leaves it out. */
  boolean compare(String operator, Instant date) {
    return switch (operator) {
      case ">" -> !date.isBefore(end);
      case ">=" -> !date.isBefore(start);
      case "<" -> date.isBefore(start);
      case "<=" -> date.isBefore(end);
      case "<>" -> date.isBefore(start) || !date.isBefore(end);
      default -> !date.isBefore(start) && date.isBefore(end);
    };
  }
}
