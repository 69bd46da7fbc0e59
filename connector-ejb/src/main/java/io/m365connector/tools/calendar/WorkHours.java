package io.m365connector.tools.calendar;

import io.m365connector.graph.rest.Schedules.Schedule;
import io.m365connector.graph.rest.Schedules.WorkingHours;
import io.m365connector.tools.time.Zones;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When somebody works, as their calendar says. */
record WorkHours(List<String> days, LocalTime start, LocalTime end, ZoneId zone) {

  /** Those of a schedule; empty when it has none or its zone has no known name. */
  static Optional<WorkHours> of(@Nullable Schedule schedule) {
    WorkingHours hours = schedule == null ? null : schedule.workingHours();
    if (hours == null
        || hours.daysOfWeek() == null
        || hours.startTime() == null
        || hours.endTime() == null
        || hours.timeZone() == null
        || hours.timeZone().name() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new WorkHours(
              hours.daysOfWeek().stream().map(day -> day.toUpperCase(Locale.ROOT)).toList(),
              LocalTime.parse(hours.startTime()),
              LocalTime.parse(hours.endTime()),
              Zones.of(hours.timeZone().name())));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  boolean cover(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    return days.contains(local.getDayOfWeek().name())
        && !local.toLocalTime().isBefore(start)
        && local.toLocalTime().isBefore(end);
  }
}
