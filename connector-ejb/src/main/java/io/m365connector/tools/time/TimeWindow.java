package io.m365connector.tools.time;

import io.m365connector.tools.ToolArguments;
import io.m365connector.tools.ToolFailed;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * From when to when a call looks, both ends included, and how "now" and the zone were understood;
 * every result repeats it.
 */
public record TimeWindow(
    Optional<Instant> after, Optional<Instant> before, ZoneId zone, Instant now) {

  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2999-12-31T23:59:59Z");

  /**
   * Reads {@code afterDateTime}, {@code beforeDateTime} and {@code timeZone}.
   *
   * @throws ToolFailed for a phrase or zone that is not known, or a window that ends before it
   *     starts
   */
  public static TimeWindow of(ToolArguments arguments, Instant now) {
    ZoneId zone = zone(arguments);
    Optional<Instant> after =
        arguments
            .text("afterDateTime", "after", "startDateTime", "start")
            .map(text -> read("afterDateTime", text, zone, now).start());
    Optional<Instant> before =
        arguments
            .text("beforeDateTime", "before", "endDateTime", "end")
            .map(text -> read("beforeDateTime", text, zone, now).end());
    if (after.isPresent() && before.isPresent() && after.get().isAfter(before.get())) {
      throw ToolFailed.validation(
          "the window is empty: afterDateTime means "
              + after.get()
              + ", beforeDateTime means "
              + before.get());
    }
    return new TimeWindow(after, before, zone, now);
  }

  /** The same with ends where there are none. */
  public TimeWindow orElse(Instant defaultAfter, Instant defaultBefore) {
    return new TimeWindow(
        Optional.of(after.orElse(defaultAfter)),
        Optional.of(before.orElse(defaultBefore)),
        zone,
        now);
  }

  public boolean open() {
    return after.isEmpty() && before.isEmpty();
  }

  /** Whether a time of Graph's lies inside; what has no time does not, unless all is inside. */
  public boolean covers(@org.jspecify.annotations.Nullable String graphTime) {
    if (open()) {
      return true;
    }
    if (graphTime == null) {
      return false;
    }
    try {
      Instant at = Instant.parse(graphTime).truncatedTo(ChronoUnit.SECONDS);
      return after.map(a -> !at.isBefore(a)).orElse(true)
          && before.map(b -> !at.isAfter(b)).orElse(true);
    } catch (DateTimeException e) {
      return true;
    }
  }

  private static Span read(String name, String text, ZoneId zone, Instant now) {
    Span span =
        new DatePhrase(now.atZone(zone))
            .read(text)
            .orElseThrow(
                () ->
                    ToolFailed.validation(
                        name
                            + " is not understood; write ISO 8601 (2026-06-05 or"
                            + " 2026-06-05T10:00:00Z) or a phrase such as yesterday, 3 days ago,"
                            + " last week, last 30 days, next monday, june 2026"));
    if (span.start().isBefore(EARLIEST) || span.end().isAfter(LATEST)) {
      throw ToolFailed.validation(name + " must lie between the years 1900 and 2999");
    }
    return span;
  }

  private static ZoneId zone(ToolArguments arguments) {
    String name = arguments.text("timeZone", "tz", "zone").orElse("UTC");
    try {
      return Zones.of(name);
    } catch (DateTimeException e) {
      throw ToolFailed.validation(
          "timeZone is not known; write an IANA name such as Europe/Berlin, or an offset such as"
              + " +02:00");
    }
  }

  /** As the result shows it. */
  public JsonObject json() {
    JsonObjectBuilder json = Json.createObjectBuilder();
    after.ifPresent(at -> json.add("after", at.toString()));
    before.ifPresent(at -> json.add("before", at.toString()));
    return json.add("timeZone", zone.getId()).add("nowDateTime", now.toString()).build();
  }
}
