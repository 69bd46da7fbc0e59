package io.m365connector.tools.time;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/**
 * Time zones by IANA name, by offset, and by the Windows names that Exchange writes into events,
 * for the most used zones; a model copies them from there. Source: Unicode CLDR, windowsZones,
 * territory 001.
 */
public final class Zones {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("utc", "UTC"),
          Map.entry("gmt standard time", "Europe/London"),
          Map.entry("greenwich standard time", "Atlantic/Reykjavik"),
          Map.entry("w. europe standard time", "Europe/Berlin"),
          Map.entry("romance standard time", "Europe/Paris"),
          Map.entry("central europe standard time", "Europe/Budapest"),
          Map.entry("central european standard time", "Europe/Warsaw"),
          Map.entry("e. europe standard time", "Europe/Chisinau"),
          Map.entry("fle standard time", "Europe/Kiev"),
          Map.entry("gtb standard time", "Europe/Bucharest"),
          Map.entry("turkey standard time", "Europe/Istanbul"),
          Map.entry("russian standard time", "Europe/Moscow"),
          Map.entry("israel standard time", "Asia/Jerusalem"),
          Map.entry("arabian standard time", "Asia/Dubai"),
          Map.entry("arab standard time", "Asia/Riyadh"),
          Map.entry("south africa standard time", "Africa/Johannesburg"),
          Map.entry("india standard time", "Asia/Kolkata"),
          Map.entry("se asia standard time", "Asia/Bangkok"),
          Map.entry("singapore standard time", "Asia/Singapore"),
          Map.entry("china standard time", "Asia/Shanghai"),
          Map.entry("taipei standard time", "Asia/Taipei"),
          Map.entry("tokyo standard time", "Asia/Tokyo"),
          Map.entry("korea standard time", "Asia/Seoul"),
          Map.entry("aus eastern standard time", "Australia/Sydney"),
          Map.entry("new zealand standard time", "Pacific/Auckland"),
          Map.entry("e. south america standard time", "America/Sao_Paulo"),
          Map.entry("eastern standard time", "America/New_York"),
          Map.entry("central standard time", "America/Chicago"),
          Map.entry("mountain standard time", "America/Denver"),
          Map.entry("us mountain standard time", "America/Phoenix"),
          Map.entry("pacific standard time", "America/Los_Angeles"),
          Map.entry("alaskan standard time", "America/Anchorage"),
          Map.entry("hawaiian standard time", "Pacific/Honolulu"));

  private Zones() {}

  /**
   * The zone of a name.
   *
   * @throws java.time.DateTimeException when it is not known
   */
  public static ZoneId of(String name) {
    String windows = NAMES.get(name.toLowerCase(Locale.ROOT));
    return ZoneId.of(windows == null ? name : windows);
  }
}
