package io.m365connector.mcp.dispatch;

import static io.m365connector.mcp.jsonrpc.JsonRpcErrorCode.INVALID_PARAMS;

import io.m365connector.mcp.jsonrpc.JsonRpcException;
import io.m365connector.mcp.jsonrpc.JsonValues;
import io.m365connector.mcp.provider.InputRequired;
import io.m365connector.mcp.provider.PromptOutcome;
import io.m365connector.mcp.provider.PromptProvider;
import io.m365connector.mcp.provider.PromptResult;
import io.m365connector.mcp.provider.PromptSpec;
import jakarta.json.JsonArrayBuilder;
import java.util.Map;

/** {@code prompts/get}: fills in a prompt, once its required arguments are there. */
record GetPrompt(Providers providers, Contexts contexts, InputRounds rounds) implements Method {

  @Override
  public String name() {
    return "prompts/get";
  }

  @Override
  public MethodResult answer(Invocation call) {
    String prompt = call.text("name");
    Map<String, String> arguments = Invocation.texts(call.params(), "arguments");
    CallContext context = contexts.of(call);
    PromptProvider provider =
        providers
            .ownerOfPrompt(prompt, context)
            .orElseThrow(
                () ->
                    JsonRpcException.inBand(
                        INVALID_PARAMS, "Unknown prompt; get one that prompts/list names."));
    requireArguments(provider, prompt, arguments, context);
    PromptOutcome outcome = rounds.run(call, attempt -> provider.get(prompt, arguments, attempt));
    return switch (outcome) {
      case PromptResult result -> finished(result);
      case InputRequired question -> rounds.ask(call, question);
    };
  }

  private static void requireArguments(
      PromptProvider provider, String prompt, Map<String, String> arguments, CallContext context) {
    provider.prompts(context).stream()
        .filter(spec -> spec.name().equals(prompt))
        .flatMap(spec -> spec.arguments().stream())
        .filter(PromptSpec.Argument::required)
        .filter(argument -> !arguments.containsKey(argument.name()))
        .findFirst()
        .ifPresent(
            missing -> {
              throw Invocation.invalid("the argument " + missing.name() + " is required");
            });
  }

  private static MethodResult finished(PromptResult result) {
    JsonArrayBuilder messages = JsonValues.array();
    result.messages().forEach(message -> messages.add(message.json()));
    return MethodResult.of(
        JsonValues.object().add("description", result.description()).add("messages", messages));
  }
}
