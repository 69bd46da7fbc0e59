package io.m365connector.conformance;

import io.m365connector.mcp.jsonrpc.JsonValues;
import io.m365connector.mcp.provider.InputRequest;
import io.m365connector.mcp.provider.InputRequired;
import io.m365connector.mcp.provider.Inputs;
import io.m365connector.mcp.provider.McpContext;
import io.m365connector.mcp.provider.ToolOutcome;
import io.m365connector.mcp.provider.ToolResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The diagnostics of Multi Round-Trip Requests (SEP-2322) and of missing capabilities. */
@ApplicationScoped
public class InputRequiredTools extends FixtureTools {

  private static final String PREFIX = "test_input_required_result_";

  private static final InputRequest NAME = Samples.askText("What is your name?", "name");
  private static final InputRequest CONFIRM =
      InputRequest.elicit("Please confirm", Samples.form("ok", "boolean"));

  public InputRequiredTools() {
    add(PREFIX + "elicitation", (arguments, context) -> once(context, "user_name", NAME));
    add(
        PREFIX + "sampling",
        (arguments, context) ->
            once(
                context,
                "capital_question",
                Samples.askModel("What is the capital of France?", 100)));
    add(
        PREFIX + "list_roots",
        (arguments, context) -> once(context, "client_roots", InputRequest.roots()));
    add(PREFIX + "request_state", InputRequiredTools::state);
    add(PREFIX + "tampered_state", InputRequiredTools::state);
    add(PREFIX + "multiple_inputs", InputRequiredTools::several);
    add(PREFIX + "multi_round", InputRequiredTools::rounds);
    add(PREFIX + "capabilities", InputRequiredTools::capabilities);
    add(
        "test_missing_capability",
        (arguments, context) -> once(context, "sample", Samples.askModel("Anything", 10)));
    add("test_streaming_elicitation", (arguments, context) -> once(context, "user_name", NAME));
  }

  private static ToolOutcome once(McpContext context, String key, InputRequest question) {
    return context.inputs().response(key).isPresent()
        ? ToolResult.text("Thank you: " + context.inputs().response(key).get())
        : InputRequired.of(key, question);
  }

  private static ToolOutcome state(JsonObject arguments, McpContext context) {
    Inputs inputs = context.inputs();
    boolean done = inputs.state().isPresent() && inputs.response("confirm").isPresent();
    return done
        ? ToolResult.text("state-ok")
        : new InputRequired(Map.of("confirm", CONFIRM), Optional.of(step(1)));
  }

  private static ToolOutcome several(JsonObject arguments, McpContext context) {
    Map<String, InputRequest> questions = new LinkedHashMap<>();
    questions.put("user_name", NAME);
    questions.put("greeting", Samples.askModel("Generate a greeting", 50));
    questions.put("client_roots", InputRequest.roots());
    boolean done =
        questions.keySet().stream().allMatch(key -> context.inputs().response(key).isPresent());
    return done
        ? ToolResult.text("All answers received")
        : new InputRequired(questions, Optional.of(step(1)));
  }

  private static ToolOutcome rounds(JsonObject arguments, McpContext context) {
    Inputs inputs = context.inputs();
    int reached = inputs.state().map(state -> state.getInt("step", 0)).orElse(0);
    if (reached == 2 && inputs.response("step2").isPresent()) {
      return ToolResult.text("Both steps completed");
    }
    if (reached == 1 && inputs.response("step1").isPresent()) {
      return new InputRequired(
          Map.of("step2", Samples.askText("Step 2: What is your favorite color?", "color")),
          Optional.of(step(2)));
    }
    return new InputRequired(
        Map.of("step1", Samples.askText("Step 1: What is your name?", "name")),
        Optional.of(step(1)));
  }

  /** Asks only what the client said it can answer. */
  private static ToolOutcome capabilities(JsonObject arguments, McpContext context) {
    Map<String, InputRequest> questions = new LinkedHashMap<>();
    questions.put("user_name", NAME);
    questions.put("greeting", Samples.askModel("Generate a greeting", 50));
    questions
        .values()
        .removeIf(
            question -> !context.clientCapabilities().allow(question.method(), question.params()));
    boolean done = questions.keySet().stream().anyMatch(context.inputs().responses()::containsKey);
    return done || questions.isEmpty()
        ? ToolResult.text("Nothing more to ask")
        : new InputRequired(questions, Optional.empty());
  }

  private static JsonObject step(int number) {
    return JsonValues.object().add("step", number).build();
  }
}
