package io.m365connector.sandbox.graph.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.m365connector.sandbox.graph.odata.Refusal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;

/**
 * Parameters of an action; their names are matched without regard to case, unknown ones are
 * refused.
 */
final class RequestBody {
  private final JsonNode json;

  RequestBody(JsonNode json, Set<String> known) {
    this.json = json;
    for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name.toLowerCase(Locale.ROOT))) {
        throw new Refusal(
            400,
            "RequestBodyRead",
            "The parameter '"
                + name
                + "' in the request payload is not a valid parameter for the operation.");
      }
    }
  }

  JsonNode get(String name) {
    for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
      String found = names.next();
      if (found.equalsIgnoreCase(name)) {
        return json.path(found);
      }
    }
    return MissingNode.getInstance();
  }

  /** A {@code dateTimeTimeZone} as an instant. */
  static Instant instant(JsonNode node, String name) {
    String text = node.path("dateTime").asText("");
    TimeZones.Named zone = TimeZones.named(node.path("timeZone").asText("UTC"));
    try {
      return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).atZone(zone.zone()).toInstant();
    } catch (DateTimeParseException notADate) {
      throw new Refusal(
          400,
          "ErrorInvalidParameter",
          "The value '" + text + "' of '" + name + "' is not a date and time.");
    }
  }
}
