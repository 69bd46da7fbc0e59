package io.m365connector.conformance;

import io.m365connector.mcp.jsonrpc.JsonValues;
import io.m365connector.mcp.provider.InputRequest;
import io.m365connector.mcp.provider.InputRequired;
import io.m365connector.mcp.provider.McpContext;
import io.m365connector.mcp.provider.ToolOutcome;
import io.m365connector.mcp.provider.ToolResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.function.Function;

/** Tools that ask the client once and report what it said. */
@ApplicationScoped
public class LegacyQuestionTools extends FixtureTools {

  private static final String KEY = "question";

  public LegacyQuestionTools() {
    add(
        "test_sampling",
        Samples.form("prompt", "string"),
        (arguments, context) ->
            ask(
                context,
                Samples.askModel(arguments.getString("prompt", ""), 100),
                reply -> "LLM response: " + modelText(reply)));
    add(
        "test_elicitation",
        Samples.form("message", "string"),
        (arguments, context) ->
            ask(
                context,
                InputRequest.elicit(arguments.getString("message", ""), CONTACT),
                reply -> "User response: " + spoken(reply)));
    add(
        "test_elicitation_sep1034_defaults",
        (arguments, context) ->
            ask(
                context,
                InputRequest.elicit("Please review these defaults", DEFAULTS),
                reply -> "Elicitation completed: " + spoken(reply)));
    add(
        "test_elicitation_sep1330_enums",
        (arguments, context) ->
            ask(
                context,
                InputRequest.elicit("Please choose", ENUMS),
                reply -> "Elicitation completed: " + spoken(reply)));
  }

  private static ToolOutcome ask(
      McpContext context, InputRequest question, Function<JsonObject, String> report) {
    Optional<JsonObject> reply = context.inputs().response(KEY);
    return reply.isPresent()
        ? ToolResult.text(report.apply(reply.get()))
        : InputRequired.of(KEY, question);
  }

  private static String modelText(JsonObject reply) {
    JsonObject content = JsonValues.objectAt(reply, "content");
    return content == null ? "" : content.getString("text", "");
  }

  private static String spoken(JsonObject reply) {
    return "action="
        + reply.getString("action", "")
        + ", content="
        + reply.getOrDefault("content", JsonValue.EMPTY_JSON_OBJECT);
  }

  private static final JsonObject CONTACT =
      Schemas.read(
          """
          {"type":"object",
           "properties":{"username":{"type":"string","description":"User's response"},
             "email":{"type":"string","description":"User's email address"}},
           "required":["username","email"]}""");

  private static final JsonObject DEFAULTS =
      Schemas.read(
          """
          {"type":"object",
           "properties":{"name":{"type":"string","default":"John Doe"},
             "age":{"type":"integer","default":30},
             "score":{"type":"number","default":95.5},
             "status":{"type":"string","enum":["active","inactive","pending"],"default":"active"},
             "verified":{"type":"boolean","default":true}}}""");

  private static final JsonObject ENUMS =
      Schemas.read(
          """
          {"type":"object",
           "properties":{
             "untitledSingle":{"type":"string","enum":["option1","option2","option3"]},
             "titledSingle":{"type":"string","oneOf":[{"const":"value1","title":"First Option"},
               {"const":"value2","title":"Second Option"},{"const":"value3","title":"Third Option"}]},
             "legacyEnum":{"type":"string","enum":["opt1","opt2","opt3"],
               "enumNames":["Option One","Option Two","Option Three"]},
             "untitledMulti":{"type":"array",
               "items":{"type":"string","enum":["option1","option2","option3"]}},
             "titledMulti":{"type":"array","items":{"anyOf":[
               {"const":"value1","title":"First Choice"},{"const":"value2","title":"Second Choice"},
               {"const":"value3","title":"Third Choice"}]}}}}""");
}
