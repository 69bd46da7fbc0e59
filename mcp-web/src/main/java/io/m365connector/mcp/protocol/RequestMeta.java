package io.m365connector.mcp.protocol;

import static io.m365connector.mcp.jsonrpc.JsonRpcErrorCode.INVALID_PARAMS;
import static io.m365connector.mcp.jsonrpc.JsonRpcException.refused;

import io.m365connector.mcp.jsonrpc.JsonRpcException;
import io.m365connector.mcp.jsonrpc.JsonValues;
import io.m365connector.mcp.jsonrpc.RequestId;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;

/**
 * What {@code params._meta} says about a request besides its revision.
 *
 * @param capabilities what the client can do
 * @param client what the client calls itself
 * @param logLevel least urgent log message the client wants; empty means none
 * @param progressToken opts in to progress notifications, which repeat it
 * @param trace the client's trace context
 */
public record RequestMeta(
    ClientCapabilities capabilities,
    Optional<ClientInfo> client,
    Optional<LogLevel> logLevel,
    Optional<JsonValue> progressToken,
    TraceContext trace) {

  /** Reads the metadata of a 2026-07-28 request, where a malformed field is the client's error. */
  static RequestMeta modern(JsonObject meta) {
    if (!(meta.get(MetaKeys.CLIENT_CAPABILITIES) instanceof JsonObject declared)) {
      throw invalid(MetaKeys.CLIENT_CAPABILITIES + " must be an object");
    }
    return new RequestMeta(
        ClientCapabilities.of(declared),
        client(meta),
        logLevel(meta),
        progressToken(meta),
        TraceContext.read(meta));
  }

  /** Reads what a legacy request may carry; what is malformed there is ignored. */
  static RequestMeta legacy(JsonObject meta) {
    return new RequestMeta(
        ClientCapabilities.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        RequestId.read(meta.get(MetaKeys.PROGRESS_TOKEN)).map(RequestId::json),
        TraceContext.read(meta));
  }

  private static Optional<ClientInfo> client(JsonObject meta) {
    JsonValue value = meta.get(MetaKeys.CLIENT_INFO);
    if (value == null) {
      return Optional.empty();
    }
    Optional<ClientInfo> client =
        value instanceof JsonObject info ? ClientInfo.read(info) : Optional.empty();
    if (client.isEmpty()) {
      throw invalid(MetaKeys.CLIENT_INFO + " must have a name and a version");
    }
    return client;
  }

  private static Optional<LogLevel> logLevel(JsonObject meta) {
    if (!meta.containsKey(MetaKeys.LOG_LEVEL)) {
      return Optional.empty();
    }
    Optional<LogLevel> level =
        Optional.ofNullable(JsonValues.textAt(meta, MetaKeys.LOG_LEVEL)).flatMap(LogLevel::of);
    if (level.isEmpty()) {
      throw invalid(MetaKeys.LOG_LEVEL + " is not a log level");
    }
    return level;
  }

  private static Optional<JsonValue> progressToken(JsonObject meta) {
    if (!meta.containsKey(MetaKeys.PROGRESS_TOKEN)) {
      return Optional.empty();
    }
    // A token obeys the rules of an id: a bounded string or an integer, because it is sent back.
    return Optional.of(
        RequestId.read(meta.get(MetaKeys.PROGRESS_TOKEN))
            .map(RequestId::json)
            .orElseThrow(() -> invalid("progressToken must be a short string or an integer")));
  }

  private static JsonRpcException invalid(String what) {
    return refused(INVALID_PARAMS, "Invalid _meta: " + what + ".");
  }
}
