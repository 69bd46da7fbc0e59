package io.m365connector.tools.calendar;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A time as Graph's {@code dateTimeTimeZone}. */
final class UtcTime {

  private UtcTime() {}

  static JsonObject json(Instant at) {
    return Json.createObjectBuilder()
        .add("dateTime", at.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ""))
        .add("timeZone", "UTC")
        .build();
  }
}
