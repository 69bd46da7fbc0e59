package io.m365connector.mcp.protocol;

import static io.m365connector.mcp.jsonrpc.JsonRpcErrorCode.HEADER_MISMATCH;
import static io.m365connector.mcp.jsonrpc.JsonRpcException.refused;

import io.m365connector.mcp.jsonrpc.JsonRpcException;
import io.m365connector.mcp.jsonrpc.JsonRpcRequest;
import io.m365connector.mcp.jsonrpc.JsonValues;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The headers that mirror the body, each with every value it was sent with. A gateway may route or
 * judge by them, so a header that says something else than the body is an attack until shown
 * otherwise (2026-07-28, Streamable HTTP, "Request Metadata").
 */
public record McpHeaders(List<String> version, List<String> method, List<String> name) {

  public static final String VERSION = "MCP-Protocol-Version";
  public static final String METHOD = "Mcp-Method";
  public static final String NAME = "Mcp-Name";

  /** Reads the headers of a request. */
  public static McpHeaders from(Function<String, List<String>> header) {
    return new McpHeaders(header.apply(VERSION), header.apply(METHOD), header.apply(NAME));
  }

  /**
   * The one revision the header names; empty when absent.
   *
   * @throws JsonRpcException when it was sent more than once with different values
   */
  Optional<String> protocolVersion() {
    if (version.isEmpty()) {
      return Optional.empty();
    }
    List<String> distinct = version.stream().map(HeaderValue::trim).distinct().toList();
    if (distinct.size() > 1) {
      throw mismatch(VERSION + " was sent more than once");
    }
    return Optional.of(distinct.get(0));
  }

  /**
   * Requires that method and name are mirrored.
   *
   * @param lenient accept an absent header; a present one must still be right
   */
  void requireMirror(JsonRpcRequest request, boolean lenient) {
    require(METHOD, method, request.method(), lenient);
    String source = sourceOfName(request.method());
    if (source != null) {
      String expected = JsonValues.textAt(request.params(), source);
      // Without the member the request is malformed; the method says so.
      if (expected != null) {
        require(NAME, name, expected, lenient);
      }
    }
  }

  private static @Nullable String sourceOfName(String method) {
    return switch (method) {
      case "tools/call", "prompts/get" -> "name";
      case "resources/read" -> "uri";
      default -> null;
    };
  }

  private static void require(
      String header, List<String> values, String expected, boolean lenient) {
    if (values.isEmpty()) {
      if (lenient) {
        return;
      }
      throw mismatch(header + " is missing");
    }
    if (values.size() > 1) {
      throw mismatch(header + " was sent more than once");
    }
    // Only Mcp-Name may be encoded; a method that looks encoded is simply not the method.
    Optional<String> value =
        header.equals(NAME)
            ? HeaderValue.decode(values.get(0))
            : Optional.of(HeaderValue.trim(values.get(0)));
    if (value.isEmpty()) {
      throw mismatch(header + " is malformed");
    }
    if (!value.get().equals(expected)) {
      throw mismatch(header + " differs from the body");
    }
  }

  static JsonRpcException mismatch(String what) {
    return refused(HEADER_MISMATCH, "Header mismatch: " + what + ".");
  }
}
