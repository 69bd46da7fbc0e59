package io.m365connector.sandbox.organisation.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a series repeats.
 *
 * @param monthly on a day of the month instead of days of the week
 * @param interval every so many weeks or months
 * @param days of the week, weekly only
 * @param dayOfMonth monthly only
 * @param start first possible date
 * @param end last possible date
 */
public record Recurrence(
    boolean monthly,
    int interval,
    Set<DayOfWeek> days,
    int dayOfMonth,
    LocalDate start,
    LocalDate end) {

  public Recurrence {
    days = Set.copyOf(days);
  }

  /** All dates of the series in order. */
  public List<LocalDate> dates() {
    return Stream.iterate(start, day -> !day.isAfter(end), day -> day.plusDays(1))
        .filter(this::falls)
        .toList();
  }

  private boolean falls(LocalDate day) {
    if (monthly) {
      return day.getDayOfMonth() == dayOfMonth;
    }
    LocalDate firstMonday = start.with(DayOfWeek.MONDAY);
    long week = ChronoUnit.WEEKS.between(firstMonday, day.with(DayOfWeek.MONDAY));
    return days.contains(day.getDayOfWeek()) && week % interval == 0;
  }
}
