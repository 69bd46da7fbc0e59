package io.m365connector.sandbox.graph.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.organisation.calendar.Recurrence;
import java.util.Locale;

/** A {@code patternedRecurrence}. */
final class RecurrenceDocument {
  private RecurrenceDocument() {}

  static ObjectNode of(Recurrence recurrence, String timeZone) {
    ObjectNode document = Json.object();
    ObjectNode pattern = document.putObject("pattern");
    pattern.put("type", recurrence.monthly() ? "absoluteMonthly" : "weekly");
    pattern.put("interval", recurrence.interval());
    pattern.put("month", 0);
    pattern.put("dayOfMonth", recurrence.dayOfMonth());
    pattern.set(
        "daysOfWeek",
        Json.array(
            recurrence.days().stream()
                .sorted()
                .map(day -> day.name().toLowerCase(Locale.ROOT))
                .toList()));
    pattern.put("firstDayOfWeek", "sunday");
    pattern.put("index", "first");
    document
        .putObject("range")
        .put("type", "endDate")
        .put("startDate", recurrence.start().toString())
        .put("endDate", recurrence.end().toString())
        .put("recurrenceTimeZone", timeZone)
        .put("numberOfOccurrences", 0);
    return document;
  }
}
