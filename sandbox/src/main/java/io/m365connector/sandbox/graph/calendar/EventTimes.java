package io.m365connector.sandbox.graph.calendar;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times without offset as Outlook writes them, with seven digits of fraction. */
final class EventTimes {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSS", Locale.ROOT);

  private EventTimes() {}

  static String text(LocalDateTime time) {
    return LOCAL.format(time);
  }
}
