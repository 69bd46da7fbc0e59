package io.m365connector.mcp.dispatch;

import io.m365connector.mcp.jsonrpc.JsonValues;
import io.m365connector.mcp.protocol.McpHeaders;
import io.m365connector.mcp.provider.ToolSpec;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Arguments that a tool wants to see in headers too, {@code x-mcp-header} in its input schema
 * (2026-07-28, Streamable HTTP, "Custom Headers"): whoever routes by the header must not be told
 * something else than the tool. The Microsoft 365 tools have none, and so no argument of theirs
 * ever stands in a proxy's log.
 */
final class MirroredArguments {

  private static final String ANNOTATION = "x-mcp-header";

  private MirroredArguments() {}

  /**
   * Compares headers and body.
   *
   * @throws io.m365connector.mcp.jsonrpc.JsonRpcException -32020 with HTTP 400
   */
  static void check(ToolSpec tool, JsonObject arguments, McpHeaders headers) {
    check(tool.inputSchema(), arguments, headers);
  }

  /** Annotations stand on properties, and on properties of those, nowhere else. */
  private static void check(JsonObject schema, JsonObject arguments, McpHeaders headers) {
    JsonObject properties = JsonValues.objectAt(schema, "properties");
    if (properties == null) {
      return;
    }
    properties.forEach(
        (name, each) -> {
          if (each instanceof JsonObject property) {
            JsonValue argument = arguments.getOrDefault(name, JsonValue.NULL);
            String header = JsonValues.textAt(property, ANNOTATION);
            if (header != null && !same(headers.parameter(header), argument)) {
              throw McpHeaders.mismatch("Mcp-Param-" + header + " differs from the body");
            }
            check(
                property,
                argument instanceof JsonObject inner ? inner : JsonValue.EMPTY_JSON_OBJECT,
                headers);
          }
        });
  }

  /** Only what fits a header is ever annotated: texts, numbers, yes and no. */
  private static boolean same(Optional<String> header, JsonValue argument) {
    return switch (argument.getValueType()) {
      case STRING -> header.filter(((JsonString) argument).getString()::equals).isPresent();
      case NUMBER ->
          header.filter(text -> equal(text, ((JsonNumber) argument).bigDecimalValue())).isPresent();
      case TRUE, FALSE -> header.filter(argument.toString()::equals).isPresent();
      default -> header.isEmpty();
    };
  }

  private static boolean equal(String text, BigDecimal number) {
    try {
      return text.length() <= 40 && new BigDecimal(text).compareTo(number) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
