package io.m365connector.mcp.provider;

import io.m365connector.mcp.jsonrpc.JsonValues;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/** A question to the client or, through it, to the user or the model. */
public record InputRequest(String method, JsonObject params) {

  /** Asks the user to fill in a form. */
  public static InputRequest elicit(String message, JsonObject requestedSchema) {
    return new InputRequest(
        "elicitation/create",
        JsonValues.object()
            .add("mode", "form")
            .add("message", message)
            .add("requestedSchema", requestedSchema)
            .build());
  }

  /** Asks the client's model. */
  public static InputRequest sample(JsonObject params) {
    return new InputRequest("sampling/createMessage", params);
  }

  /** Asks for the client's roots. */
  public static InputRequest roots() {
    return new InputRequest("roots/list", JsonValue.EMPTY_JSON_OBJECT);
  }

  /** The request object without envelope. */
  public JsonObject json() {
    return JsonValues.object().add("method", method).add("params", params).build();
  }
}
