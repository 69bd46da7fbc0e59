package io.m365connector.graph.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The free/busy view of {@code getSchedule}. */
public record Schedules(@Nullable List<Schedule> value) {
  /** The view of one person or room: one digit for each interval, 0 is free. */
  public record Schedule(
      @Nullable String scheduleId,
      @Nullable String availabilityView,
      @Nullable Problem error,
      @Nullable WorkingHours workingHours) {}

  /** When that person works. */
  public record WorkingHours(
      @Nullable List<String> daysOfWeek,
      @Nullable String startTime,
      @Nullable String endTime,
      @Nullable Zone timeZone) {}

  /** A zone by its Windows name. */
  public record Zone(@Nullable String name) {}

  /** Why there is no view. */
  public record Problem(@Nullable String responseCode) {}
}
