package io.m365connector.tools.calendar;

import io.m365connector.graph.Mailbox;
import io.m365connector.tools.ToolArguments;
import io.m365connector.tools.ToolFailed;

/** Whose calendar a call names. */
final class CalendarOwner {

  private CalendarOwner() {}

  static Mailbox of(ToolArguments arguments) {
    try {
      return arguments
          .text("calendarOwnerEmail", "calendarOwner", "mailboxOwnerEmail", "owner")
          .map(Mailbox::of)
          .orElse(Mailbox.OWN);
    } catch (IllegalArgumentException e) {
      throw ToolFailed.validation("calendarOwnerEmail must be one e-mail address");
    }
  }
}
