package io.m365connector.tools.calendar;

import io.m365connector.graph.Mailbox;
import io.m365connector.tools.ToolArguments;
import io.m365connector.tools.ToolFailed;
import java.util.List;

/** The people a meeting is for, by their addresses. */
final class Participants {

  private Participants() {}

  static List<String> of(ToolArguments arguments) {
    List<String> given = arguments.texts("participants", "attendees", "participant");
    try {
      // A mailbox of that address checks the form.
      return given.stream()
          .map(text -> text.replaceFirst("^.*<([^>]*)>$", "$1"))
          .map(Mailbox::of)
          .map(mailbox -> mailbox.owner().orElseThrow())
          .distinct()
          .toList();
    } catch (IllegalArgumentException e) {
      throw ToolFailed.validation(
          "participants must be e-mail addresses; search_people finds them by name");
    }
  }
}
