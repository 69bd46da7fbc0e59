package io.m365connector.tools.calendar;

import io.m365connector.tools.ToolArguments;
import io.m365connector.tools.ToolFailed;
import java.time.DateTimeException;
import java.time.Duration;

/** How long a meeting is to be: minutes, or an ISO 8601 duration. */
final class MeetingLength {

  private static final int DEFAULT = 30;
  private static final int MAX = 24 * 60;

  private MeetingLength() {}

  static int minutes(ToolArguments arguments) {
    String text =
        arguments
            .text("duration", "durationMinutes", "meetingDuration")
            .orElse(Integer.toString(DEFAULT));
    try {
      long minutes =
          text.startsWith("P") ? Duration.parse(text).toMinutes() : (long) Double.parseDouble(text);
      if (minutes >= 1 && minutes <= MAX) {
        return (int) minutes;
      }
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      // Falls through to the one refusal below.
    }
    throw ToolFailed.validation("duration must be from 1 to " + MAX + " minutes");
  }
}
