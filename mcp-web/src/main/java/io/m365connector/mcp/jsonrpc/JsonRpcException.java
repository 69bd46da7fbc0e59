package io.m365connector.mcp.jsonrpc;

import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A message that is answered with a JSON-RPC error. This is the protocol channel: wrong envelope,
 * unknown method, unknown tool. What goes wrong inside a tool is a tool result with {@code isError}
 * instead, because a model can act on that.
 *
 * <p>The HTTP status is 200 for what a method itself refuses and 4xx for what never reached a
 * method (MCP 2026-07-28, Streamable HTTP, "Server Validation").
 */
public final class JsonRpcException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int IN_BAND = 200;
  private static final int BAD_REQUEST = 400;

  private final transient JsonRpcError error;
  private final int status;
  private final transient @Nullable RequestId id;

  private JsonRpcException(JsonRpcError error, int status, @Nullable RequestId id) {
    // Refusals are ordinary traffic under attack: no stack trace, no suppressed exceptions.
    super(error.message(), null, false, false);
    this.error = error;
    this.status = status;
    this.id = id;
  }

  /** Refused before any method ran, with HTTP 400. */
  public static JsonRpcException refused(JsonRpcErrorCode code, String message) {
    return new JsonRpcException(new JsonRpcError(code, message), BAD_REQUEST, null);
  }

  /** Refused before any method ran, with HTTP 400 and details. */
  public static JsonRpcException refused(JsonRpcErrorCode code, String message, JsonValue data) {
    return new JsonRpcException(new JsonRpcError(code, message, data), BAD_REQUEST, null);
  }

  /** Refused by the method itself, inside an HTTP 200 answer. */
  public static JsonRpcException inBand(JsonRpcErrorCode code, String message) {
    return new JsonRpcException(new JsonRpcError(code, message), IN_BAND, null);
  }

  /** Refused by the method itself with details, inside an HTTP 200 answer. */
  public static JsonRpcException inBand(JsonRpcErrorCode code, String message, JsonValue data) {
    return new JsonRpcException(new JsonRpcError(code, message, data), IN_BAND, null);
  }

  /** The same refusal with another HTTP status. */
  public JsonRpcException withStatus(int other) {
    return new JsonRpcException(error, other, id);
  }

  /** The same refusal as the answer to a request whose id could be read. */
  public JsonRpcException withId(@Nullable RequestId request) {
    return new JsonRpcException(error, status, request);
  }

  public JsonRpcError error() {
    return error;
  }

  public int status() {
    return status;
  }

  /** The id of the request this answers; null when none could be read. */
  public @Nullable RequestId id() {
    return id;
  }
}
