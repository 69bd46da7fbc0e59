package io.m365connector.sandbox.graph.calendar;

import io.m365connector.sandbox.organisation.calendar.Occurrence;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** When an agenda is taken, and how firmly. */
final class FreeBusy {
  /** A stretch that is not free. */
  record Taken(Instant from, Instant until, String status, Occurrence occurrence) {}

  private final List<Taken> taken;

  FreeBusy(Agenda agenda, Instant start, Instant end) {
    ZoneId zone = agenda.owner().zone();
    this.taken =
        agenda.occurrences().stream()
            .map(o -> new Taken(o.from(zone), o.until(zone), EventDocument.showAs(o.event()), o))
            .filter(
                t ->
                    t.from().isBefore(end)
                        && t.until().isAfter(start)
                        && !t.status().equals("free"))
            .sorted(java.util.Comparator.comparing(Taken::from))
            .toList();
  }

  List<Taken> taken() {
    return taken;
  }

  /**
   * {@code free}, {@code tentative}, {@code busy} or {@code oof}: the firmest thing in the stretch.
   */
  String status(Instant from, Instant until) {
    return taken.stream()
        .filter(t -> t.from().isBefore(until) && t.until().isAfter(from))
        .map(Taken::status)
        .max((a, b) -> Integer.compare(digit(a), digit(b)))
        .orElse("free");
  }

  /** The availability view: one digit for each interval. */
  String view(Instant start, Instant end, Duration interval) {
    StringBuilder view = new StringBuilder();
    for (Instant from = start; from.isBefore(end); from = from.plus(interval)) {
      view.append(digit(status(from, from.plus(interval))));
    }
    return view.toString();
  }

  private static int digit(String status) {
    return switch (status) {
      case "tentative" -> 1;
      case "busy" -> 2;
      case "oof" -> 3;
      default -> 0;
    };
  }
}
