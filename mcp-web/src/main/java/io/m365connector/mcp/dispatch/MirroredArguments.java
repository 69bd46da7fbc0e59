package io.m365connector.mcp.dispatch;

import io.m365connector.mcp.jsonrpc.JsonValues;
import io.m365connector.mcp.protocol.McpHeaders;
import io.m365connector.mcp.provider.ToolSpec;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;

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
    JsonObject properties = JsonValues.objectAt(tool.inputSchema(), "properties");
    if (properties == null) {
      return;
    }
    properties.forEach(
        (name, schema) -> {
          String header =
              schema instanceof JsonObject each ? JsonValues.textAt(each, ANNOTATION) : null;
          if (header != null) {
            headers.requireParameter(header, text(arguments.get(name)));
          }
        });
  }

  /** Only what fits a header is ever annotated: texts, numbers, yes and no. */
  private static @Nullable String text(@Nullable JsonValue argument) {
    if (argument instanceof JsonString text) {
      return text.getString();
    }
    if (argument instanceof JsonNumber number) {
      return number.toString();
    }
    if (argument == JsonValue.TRUE || argument == JsonValue.FALSE) {
      return argument.toString();
    }
    return null;
  }
}
