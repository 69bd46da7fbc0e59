package io.m365connector.tools.calendar;

import io.m365connector.graph.rest.Schedules.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the free/busy views of several people on top of each other. */
final class FreeTime {

  static final Duration GRID = Duration.ofMinutes(15);

  /** A stretch in which all are free. */
  record Stretch(Instant start, Instant end) {}

  private FreeTime() {}

  /**
   * The stretches of at least that length.
   *
   * @param views one digit for each quarter of an hour; 0 is free, 4 working elsewhere
   * @param hours cuts what lies outside, if given
   */
  static List<Stretch> of(
      List<Schedule> views, Instant from, Instant to, Duration length, Optional<WorkHours> hours) {
    List<Stretch> stretches = new ArrayList<>();
    Instant start = null;
    int slots = (int) (Duration.between(from, to).toSeconds() / GRID.toSeconds());
    for (int slot = 0; slot <= slots; slot++) {
      Instant at = from.plus(GRID.multipliedBy(slot));
      boolean free = slot < slots && free(views, slot) && hours.map(h -> h.cover(at)).orElse(true);
      if (free && start == null) {
        start = at;
      } else if (!free && start != null) {
        if (Duration.between(start, at).compareTo(length) >= 0) {
          stretches.add(new Stretch(start, at));
        }
        start = null;
      }
    }
    return stretches;
  }

  private static boolean free(List<Schedule> views, int slot) {
    for (Schedule each : views) {
      String view = each.availabilityView();
      if (view != null && slot < view.length() && "04".indexOf(view.charAt(slot)) < 0) {
        return false;
      }
    }
    return true;
  }
}
