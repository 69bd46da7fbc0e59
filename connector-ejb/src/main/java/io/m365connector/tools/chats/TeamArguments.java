package io.m365connector.tools.chats;

import io.m365connector.graph.GraphId;
import io.m365connector.tools.ToolArguments;
import io.m365connector.tools.ToolFailed;
import java.util.Optional;

/** Identifiers of teams, channels and messages among the arguments. */
final class TeamArguments {

  private TeamArguments() {}

  static GraphId required(ToolArguments arguments, String tool, String name) {
    return optional(arguments, name)
        .orElseThrow(() -> ToolFailed.validation(tool + " requires " + name));
  }

  static Optional<GraphId> optional(ToolArguments arguments, String name) {
    try {
      return arguments.text(name).map(GraphId::new);
    } catch (IllegalArgumentException e) {
      throw ToolFailed.validation(name + " is not an identifier that Microsoft Graph makes");
    }
  }
}
