package io.m365connector.mcp.m365;

import io.m365connector.mcp.provider.CompletionProvider;
import io.m365connector.mcp.provider.CompletionQuery;
import io.m365connector.mcp.provider.Completions;
import io.m365connector.mcp.provider.InvalidParams;
import io.m365connector.mcp.provider.McpContext;
import io.m365connector.mcp.provider.PromptSpec;
import io.m365connector.mcp.provider.ResourceTemplateSpec;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Suggestions while a person types. Fixed words only: nothing of Microsoft 365 is read for them, as
 * a request is sent with every key. Identifiers cannot be guessed, they come from a search.
 */
@ApplicationScoped
public class Microsoft365Completions implements CompletionProvider {

  private static final List<String> SINCE =
      List.of("today", "yesterday", "Monday", "this week", "last week", "7 days ago", "last month");

  private static final List<String> MEETING =
      List.of("my next meeting", "today", "tomorrow morning", "tomorrow");

  /** Graph, "mailFolder resource type": well-known folder names. */
  private static final List<String> FOLDER =
      List.of("inbox", "sentitems", "drafts", "archive", "deleteditems", "junkemail");

  private static final Map<String, List<String>> BY_ARGUMENT =
      Map.of("since", SINCE, "meeting", MEETING, "folder", FOLDER);

  private final Microsoft365Prompts prompts;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Microsoft365Completions() {
    this.prompts = null;
  }

  @Inject
  public Microsoft365Completions(Microsoft365Prompts prompts) {
    this.prompts = prompts;
  }

  @Override
  public Optional<Completions> complete(CompletionQuery query, McpContext context) {
    Optional<Boolean> known =
        query.kind() == CompletionQuery.Kind.PROMPT
            ? ofPrompt(query, context)
            : ofTemplate(query, context);
    return known.map(
        argument -> {
          if (!argument) {
            throw new InvalidParams("There is no such argument");
          }
          return Completions.of(beginningWith(query));
        });
  }

  /** Whether the prompt has that argument; empty when there is no such prompt. */
  private Optional<Boolean> ofPrompt(CompletionQuery query, McpContext context) {
    return prompts.prompts(context).stream()
        .filter(prompt -> prompt.name().equals(query.reference()))
        .findFirst()
        .map(
            prompt ->
                prompt.arguments().stream()
                    .map(PromptSpec.Argument::name)
                    .anyMatch(query.argument()::equals));
  }

  private static Optional<Boolean> ofTemplate(CompletionQuery query, McpContext context) {
    return ResourceTemplates.offeredTo(context.caller()).stream()
        .map(ResourceTemplateSpec::uriTemplate)
        .filter(query.reference()::equals)
        .findFirst()
        .map(template -> template.contains("{" + query.argument() + "}"));
  }

  private static List<String> beginningWith(CompletionQuery query) {
    String typed = query.value().strip().toLowerCase(Locale.ROOT);
    return BY_ARGUMENT.getOrDefault(query.argument(), List.of()).stream()
        .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(typed))
        .toList();
  }
}
