package io.m365connector.sandbox.graph.calendar;

import io.m365connector.sandbox.graph.odata.Refusal;
import io.m365connector.sandbox.graph.operation.GraphCall;
import io.m365connector.sandbox.organisation.text.Resources;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;

/** Windows and IANA zone names as Outlook takes them. */
final class TimeZones {
  private static final Map<String, String> WINDOWS =
      Resources.text(TimeZones.class, "windows-zones.txt")
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(
              Collectors.toMap(
                  line -> line.substring(0, line.indexOf('=')),
                  line -> line.substring(line.indexOf('=') + 1)));

  /**
   * A zone under the name the client used.
   *
   * @param name repeated in {@code timeZone} of the answer
   */
  record Named(String name, ZoneId zone) {}

  private TimeZones() {}

  /** The zone the client prefers, or UTC; a zone nobody knows is a refusal. */
  static Named preferred(GraphCall call) {
    return call.preferences()
        .timeZone()
        .map(
            name -> {
              Named named = named(name);
              call.applied().add("outlook.timezone=\"" + name + "\"");
              return named;
            })
        .orElseGet(() -> named("UTC"));
  }

  static Named named(String name) {
    String iana = WINDOWS.get(name);
    try {
      return new Named(name, ZoneId.of(iana != null ? iana : iana(name)));
    } catch (DateTimeException unknown) {
      throw new Refusal(
          400,
          "TimeZoneNotSupportedException",
          "A valid TimeZone value must be specified. The following TimeZone value is not supported: '"
              + name
              + "'.");
    }
  }

  private static String iana(String name) {
    if (!name.contains("/")) {
      throw new DateTimeException(name);
    }
    return name;
  }
}
