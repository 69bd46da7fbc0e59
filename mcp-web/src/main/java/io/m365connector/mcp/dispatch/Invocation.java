package io.m365connector.mcp.dispatch;

import static io.m365connector.mcp.jsonrpc.JsonRpcErrorCode.INVALID_PARAMS;

import io.m365connector.mcp.jsonrpc.JsonRpcException;
import io.m365connector.mcp.jsonrpc.JsonRpcRequest;
import io.m365connector.mcp.jsonrpc.JsonValues;
import io.m365connector.mcp.protocol.Route;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One routed request on its way through a method, with checked access to its parameters. */
record Invocation(JsonRpcRequest request, Route route, Incoming incoming) {

  JsonObject params() {
    return request.params();
  }

  boolean modern() {
    return route.modern();
  }

  /** A text that must be there. */
  String text(String name) {
    return text(params(), name);
  }

  static String text(JsonObject parent, String name) {
    String text = JsonValues.textAt(parent, name);
    if (text == null) {
      throw invalid(name + " must be a string");
    }
    return text;
  }

  /** A text that may be absent. */
  @Nullable String optionalText(String name) {
    return params().containsKey(name) ? text(name) : null;
  }

  /** An object that may be absent: then it is empty, as some clients omit empty arguments. */
  JsonObject object(String name) {
    return object(params(), name);
  }

  static JsonObject object(JsonObject parent, String name) {
    JsonValue value = parent.getOrDefault(name, JsonValue.NULL);
    if (value == JsonValue.NULL) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    if (value instanceof JsonObject object) {
      return object;
    }
    throw invalid(name + " must be an object");
  }

  /** An object of texts that may be absent. */
  static Map<String, String> texts(JsonObject parent, String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    object(parent, name)
        .forEach(
            (key, value) -> {
              if (!(value instanceof JsonString text)) {
                throw invalid(name + " must hold strings only");
              }
              texts.put(key, text.getString());
            });
    return texts;
  }

  static JsonRpcException invalid(String what) {
    return JsonRpcException.inBand(INVALID_PARAMS, "Invalid params: " + what + ".");
  }
}
