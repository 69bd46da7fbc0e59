package io.m365connector.mcp.jsonrpc;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The {@code error} member of a response.
 *
 * @param message safe for anybody to read: fixed text, never a value of the request
 * @param data structured details that the code's definition asks for
 */
public record JsonRpcError(JsonRpcErrorCode code, String message, @Nullable JsonValue data) {

  public JsonRpcError(JsonRpcErrorCode code, String message) {
    this(code, message, null);
  }

  JsonObject json() {
    JsonObjectBuilder error =
        JsonValues.object().add("code", code.number()).add("message", message);
    if (data != null) {
      error.add("data", data);
    }
    return error.build();
  }
}
