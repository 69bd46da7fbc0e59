package io.m365connector.mcp.protocol;

import static io.m365connector.mcp.jsonrpc.JsonRpcErrorCode.HEADER_MISMATCH;
import static io.m365connector.mcp.jsonrpc.JsonRpcException.refused;

import io.m365connector.mcp.jsonrpc.JsonRpcException;
import io.m365connector.mcp.jsonrpc.JsonRpcRequest;
import io.m365connector.mcp.jsonrpc.JsonValues;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The headers that mirror the body, each with every value it was sent with. A gateway may route or
 * judge by them, so a header that says something else than the body is an attack until shown
 * otherwise (2026-07-28, Streamable HTTP, "Request Metadata").
 *
 * @param parameters the headers that mirror arguments of a tool, by lower-case name
 */
public record McpHeaders(
    List<String> version,
    List<String> method,
    List<String> name,
    Map<String, List<String>> parameters) {

  public static final String VERSION = "MCP-Protocol-Version";
  public static final String METHOD = "Mcp-Method";
  public static final String NAME = "Mcp-Name";

  private static final String PARAMETER = "mcp-param-";

  /** Without headers that mirror arguments. */
  public McpHeaders(List<String> version, List<String> method, List<String> name) {
    this(version, method, name, Map.of());
  }

  /**
   * Reads the headers of a request.
   *
   * @param names of all headers
   * @param header the values of one
   */
  public static McpHeaders from(Collection<String> names, Function<String, List<String>> header) {
    Map<String, List<String>> parameters = new HashMap<>();
    for (String name : names) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.startsWith(PARAMETER)) {
        parameters.put(lower, header.apply(name));
      }
    }
    return new McpHeaders(
        header.apply(VERSION), header.apply(METHOD), header.apply(NAME), parameters);
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

  /**
   * The argument that {@code Mcp-Param-…} mirrors, decoded (2026-07-28, "Custom Headers"); empty
   * without such a header.
   *
   * @param suffix the rest of the header's name
   * @throws JsonRpcException when it is malformed or was sent twice
   */
  public Optional<String> parameter(String suffix) {
    String header = PARAMETER + suffix.toLowerCase(Locale.ROOT);
    List<String> values = parameters.getOrDefault(header, List.of());
    return values.isEmpty() ? Optional.empty() : Optional.of(only("Mcp-Param-" + suffix, values));
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
    if (!only(header, values).equals(expected)) {
      throw mismatch(header + " differs from the body");
    }
  }

  private static String only(String header, List<String> values) {
    if (values.size() > 1) {
      throw mismatch(header + " was sent more than once");
    }
    // A method is never encoded; one that looks so is simply not the method.
    return header.equals(METHOD)
        ? HeaderValue.trim(values.get(0))
        : HeaderValue.decode(values.get(0)).orElseThrow(() -> mismatch(header + " is malformed"));
  }

  /** The refusal of a request whose headers say something else than its body. */
  public static JsonRpcException mismatch(String what) {
    return refused(HEADER_MISMATCH, "Header mismatch: " + what + ".");
  }
}
