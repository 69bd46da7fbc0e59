package io.m365connector.mcp.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.m365connector.mcp.jsonrpc.JsonRpcErrorCode;
import io.m365connector.mcp.jsonrpc.JsonRpcException;
import io.m365connector.mcp.jsonrpc.JsonRpcRequest;
import io.m365connector.mcp.jsonrpc.RequestId;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the tests of routing share. */
final class RoutingCases {

  private RoutingCases() {}

  static final String MODERN = "2026-07-28";
  static final String CLAIM =
      "{\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"%s\","
          + "\"io.modelcontextprotocol/clientCapabilities\":{}%s}}";

  static JsonObject json(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }

  static JsonRpcRequest request(String method, String params) {
    return new JsonRpcRequest(RequestId.of(1), method, json(params));
  }

  static JsonRpcRequest claiming(String version) {
    return request("tools/list", CLAIM.formatted(version, ""));
  }

  static McpHeaders headers(@Nullable String version, @Nullable String method) {
    return new McpHeaders(
        version == null ? List.of() : List.of(version),
        method == null ? List.of() : List.of(method),
        List.of());
  }

  static Route route(JsonRpcRequest request, McpHeaders headers) {
    return new Routing(Tolerances.NONE).route(request, headers);
  }

  static JsonRpcException refusal(JsonRpcRequest request, McpHeaders headers) {
    return refusal(Tolerances.NONE, request, headers);
  }

  static JsonRpcException refusal(
      Tolerances tolerances, JsonRpcRequest request, McpHeaders headers) {
    JsonRpcException refusal =
        catchThrowableOfType(
            JsonRpcException.class, () -> new Routing(tolerances).route(request, headers));
    assertThat(refusal.status()).isEqualTo(400);
    return refusal;
  }

  static void assertMismatch(JsonRpcRequest request, McpHeaders headers) {
    assertThat(refusal(request, headers).error().code())
        .isEqualTo(JsonRpcErrorCode.HEADER_MISMATCH);
  }

  static void assertInvalidParams(JsonRpcRequest request, McpHeaders headers) {
    assertThat(refusal(request, headers).error().code()).isEqualTo(JsonRpcErrorCode.INVALID_PARAMS);
  }
}
