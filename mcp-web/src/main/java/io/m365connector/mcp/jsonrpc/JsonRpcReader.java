package io.m365connector.mcp.jsonrpc;

import static io.m365connector.mcp.jsonrpc.JsonRpcErrorCode.INVALID_PARAMS;
import static io.m365connector.mcp.jsonrpc.JsonRpcErrorCode.INVALID_REQUEST;
import static io.m365connector.mcp.jsonrpc.JsonRpcException.refused;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Turns a body into one message or refuses it with HTTP 400 and the JSON-RPC error that names the
 * reason. Batches are refused: 2025-06-18 removed them, and no client of 2025-03-26 sends them.
 */
public final class JsonRpcReader {

  private static final int MAX_METHOD_LENGTH = 256;

  private final JsonLimits limits;

  public JsonRpcReader(JsonLimits limits) {
    this.limits = limits;
  }

  public JsonLimits limits() {
    return limits;
  }

  /** The refusal of a body longer than the limit: HTTP 413. */
  public static JsonRpcException tooLarge() {
    return StrictJson.tooLarge();
  }

  /**
   * Reads a whole body.
   *
   * @throws JsonRpcException with the id of the request where it could be read
   */
  public JsonRpcMessage read(byte[] body) {
    JsonValue root = StrictJson.read(body, limits);
    if (root instanceof JsonArray) {
      throw refused(INVALID_REQUEST, "Batches are not supported; send one message.");
    }
    if (!(root instanceof JsonObject message)) {
      throw refused(INVALID_REQUEST, "The body must be one JSON object.");
    }
    RequestId id = RequestId.read(message.get("id")).orElse(null);
    try {
      return message(message, id);
    } catch (JsonRpcException e) {
      throw e.withId(id);
    }
  }

  private static JsonRpcMessage message(JsonObject message, @Nullable RequestId id) {
    if (!"2.0".equals(JsonValues.textAt(message, "jsonrpc"))) {
      throw refused(INVALID_REQUEST, "The member jsonrpc must be \"2.0\".");
    }
    boolean hasId = message.containsKey("id");
    if (hasId && id == null) {
      throw refused(INVALID_REQUEST, "The member id must be a short string or an integer.");
    }
    if (!message.containsKey("method")) {
      return reply(message, id);
    }
    if (message.containsKey("result") || message.containsKey("error")) {
      throw refused(INVALID_REQUEST, "A message is either a request or a response.");
    }
    String method = JsonValues.textAt(message, "method");
    if (method == null || method.isEmpty() || method.length() > MAX_METHOD_LENGTH) {
      throw refused(INVALID_REQUEST, "The member method must be a short string.");
    }
    JsonObject params = params(message);
    return id == null
        ? new JsonRpcNotification(method, params)
        : new JsonRpcRequest(id, method, params);
  }

  private static JsonObject params(JsonObject message) {
    JsonValue params = message.get("params");
    if (params == null) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    if (params instanceof JsonObject object) {
      return object;
    }
    throw refused(INVALID_PARAMS, "The member params must be an object.");
  }

  private static JsonRpcReply reply(JsonObject message, @Nullable RequestId id) {
    JsonObject result = JsonValues.objectAt(message, "result");
    JsonObject error = JsonValues.objectAt(message, "error");
    if (id != null && result != null && !message.containsKey("error")) {
      return new JsonRpcReply(id, result, false);
    }
    if (id != null && error != null && !message.containsKey("result")) {
      return new JsonRpcReply(id, error, true);
    }
    throw refused(INVALID_REQUEST, "The message is neither a request nor a response.");
  }
}
