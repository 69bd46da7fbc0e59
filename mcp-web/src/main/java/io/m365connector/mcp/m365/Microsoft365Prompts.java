package io.m365connector.mcp.m365;

import io.m365connector.mcp.provider.InvalidParams;
import io.m365connector.mcp.provider.McpContext;
import io.m365connector.mcp.provider.PromptOutcome;
import io.m365connector.mcp.provider.PromptProvider;
import io.m365connector.mcp.provider.PromptResult;
import io.m365connector.mcp.provider.PromptSpec;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Ready-made requests that people pick from their client's menu. They name tools, never data. */
@ApplicationScoped
public class Microsoft365Prompts implements PromptProvider {

  private static final String UNREAD = "summarise-unread-mail";
  private static final String MEETING = "prepare-for-a-meeting";
  private static final String DOCUMENT = "brief-me-on-a-document";

  /** Longer arguments are no topic any more, and a prompt is no place to smuggle a document in. */
  private static final int MAX_ARGUMENT = 500;

  private static final List<PromptSpec> ALL =
      List.of(
          new PromptSpec(
              UNREAD,
              "Summarise unread mail",
              "What came in and what needs an answer.",
              List.of(argument("since", "Since", "Such as yesterday or Monday; today if empty"))),
          new PromptSpec(
              MEETING,
              "Prepare for a meeting",
              "Who comes, what it is about, and what was written about it.",
              List.of(required("meeting", "Meeting", "Words of its title, or when it is"))),
          new PromptSpec(
              DOCUMENT,
              "Find a document and brief me",
              "Finds a document in OneDrive or SharePoint and sums it up.",
              List.of(required("topic", "Topic", "What the document is about"))));

  @Override
  public List<PromptSpec> prompts(McpContext context) {
    return ALL;
  }

  @Override
  public PromptOutcome get(String name, Map<String, String> arguments, McpContext context) {
    if (arguments.values().stream().anyMatch(value -> value.length() > MAX_ARGUMENT)) {
      throw new InvalidParams("An argument is longer than " + MAX_ARGUMENT + " characters");
    }
    return switch (name) {
      case UNREAD ->
          PromptResult.user(
              "Unread mail, summed up",
              """
              Find my unread mail since %s with outlook_email_search. Group it by topic, say for \
              each who wrote and what they want, and list first what needs my answer. Link each \
              mail."""
                  .formatted(arguments.getOrDefault("since", "today")));
      case MEETING ->
          PromptResult.user(
              "Preparation of a meeting",
              """
              Find this meeting of mine with outlook_calendar_search: %s. Tell me who comes and \
              what it is about. Then search mail, chats and documents of the last 30 days about \
              it, and give me one page: where things stand, open questions, what I promised."""
                  .formatted(arguments.get("meeting")));
      case DOCUMENT ->
          PromptResult.user(
              "Brief on a document",
              """
              Find the document about this with sharepoint_search: %s. If several fit, show me \
              the list and take the newest. Read all of it with read_resource, following \
              nextOffset, and give me its purpose, its main points, decisions and dates, with a \
              link."""
                  .formatted(arguments.get("topic")));
      default -> throw new InvalidParams("Unknown prompt");
    };
  }

  private static PromptSpec.Argument argument(String name, String title, String description) {
    return new PromptSpec.Argument(name, title, description, false);
  }

  private static PromptSpec.Argument required(String name, String title, String description) {
    return new PromptSpec.Argument(name, title, description, true);
  }
}
