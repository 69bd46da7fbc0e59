package io.m365connector.conformance;

import io.m365connector.mcp.provider.CompletionProvider;
import io.m365connector.mcp.provider.CompletionQuery;
import io.m365connector.mcp.provider.Completions;
import io.m365connector.mcp.provider.ContentBlock;
import io.m365connector.mcp.provider.InputRequired;
import io.m365connector.mcp.provider.McpContext;
import io.m365connector.mcp.provider.PromptOutcome;
import io.m365connector.mcp.provider.PromptProvider;
import io.m365connector.mcp.provider.PromptResult;
import io.m365connector.mcp.provider.PromptResult.Message;
import io.m365connector.mcp.provider.PromptResult.Role;
import io.m365connector.mcp.provider.PromptSpec;
import io.m365connector.mcp.provider.PromptSpec.Argument;
import io.m365connector.mcp.provider.ResourceContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The prompts, and the completion of their arguments. */
@ApplicationScoped
public class FixturePrompts implements PromptProvider, CompletionProvider {

  private static final String SIMPLE = "test_simple_prompt";
  private static final String WITH_ARGUMENTS = "test_prompt_with_arguments";
  private static final String WITH_RESOURCE = "test_prompt_with_embedded_resource";
  private static final String WITH_IMAGE = "test_prompt_with_image";
  private static final String WITH_QUESTION = "test_input_required_result_prompt";

  @Override
  public List<PromptSpec> prompts(McpContext context) {
    return List.of(
        prompt(SIMPLE),
        prompt(WITH_ARGUMENTS, "arg1", "arg2"),
        prompt(WITH_RESOURCE, "resourceUri"),
        prompt(WITH_IMAGE),
        prompt(WITH_QUESTION));
  }

  private static PromptSpec prompt(String name, String... arguments) {
    return new PromptSpec(
        name,
        name,
        "Conformance fixture " + name,
        List.of(arguments).stream()
            .map(argument -> new Argument(argument, argument, "Argument " + argument, true))
            .toList());
  }

  @Override
  public PromptOutcome get(String name, Map<String, String> arguments, McpContext context) {
    return switch (name) {
      case SIMPLE -> PromptResult.user(name, "This is a simple prompt for testing.");
      case WITH_ARGUMENTS ->
          PromptResult.user(
              name,
              "Prompt with arguments: arg1='%s', arg2='%s'"
                  .formatted(arguments.get("arg1"), arguments.get("arg2")));
      case WITH_RESOURCE ->
          two(
              new ContentBlock.Embedded(
                  new ResourceContent.Text(
                      arguments.getOrDefault("resourceUri", ""),
                      "text/plain",
                      "Embedded resource content for testing.")),
              "Please process the embedded resource above.");
      case WITH_IMAGE -> two(Samples.IMAGE, "Please analyze the image above.");
      default -> question(context);
    };
  }

  private static PromptResult two(ContentBlock first, String text) {
    return new PromptResult(
        "Two messages",
        List.of(
            new Message(Role.USER, first), new Message(Role.USER, new ContentBlock.Text(text))));
  }

  private static PromptOutcome question(McpContext context) {
    return context
        .inputs()
        .response("user_context")
        .<PromptOutcome>map(reply -> PromptResult.user(WITH_QUESTION, "Use this: " + reply))
        .orElseGet(
            () ->
                InputRequired.of(
                    "user_context",
                    Samples.askText("What context should the prompt use?", "context")));
  }

  @Override
  public Optional<Completions> complete(CompletionQuery query, McpContext context) {
    boolean ours =
        query.kind() == CompletionQuery.Kind.PROMPT && query.reference().equals(WITH_ARGUMENTS);
    return ours
        ? Optional.of(
            Completions.of(
                List.of("paris", "park", "party").stream()
                    .filter(value -> value.startsWith(query.value()))
                    .toList()))
        : Optional.empty();
  }
}
