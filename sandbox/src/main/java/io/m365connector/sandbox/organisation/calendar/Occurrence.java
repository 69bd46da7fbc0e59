package io.m365connector.sandbox.organisation.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * An event on one day.
 *
 * @param date the original date, also when it was moved
 * @param start in the organiser's zone
 * @param exception whether it differs from its series
 */
public record Occurrence(
    CalendarEvent event, LocalDate date, LocalDateTime start, String subject, boolean exception) {

  public LocalDateTime end() {
    return start.plus(event.duration());
  }

  /** The first moment; an all-day event starts at midnight wherever one looks from. */
  public Instant from(ZoneId viewer) {
    return start.atZone(event.allDay() ? viewer : event.organiser().zone()).toInstant();
  }

  /** The first moment after it. */
  public Instant until(ZoneId viewer) {
    return end().atZone(event.allDay() ? viewer : event.organiser().zone()).toInstant();
  }
}
