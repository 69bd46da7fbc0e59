package io.m365connector.mcp.provider;

import jakarta.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finished tool call.
 *
 * @param content what the model reads
 * @param structured fits the tool's output schema; null when it has none or the call failed
 * @param failed {@code isError}: the content says what went wrong and what to do
 * @param meta {@code _meta} of the result; null when there is none
 */
public record ToolResult(
    List<ContentBlock> content,
    @Nullable JsonObject structured,
    boolean failed,
    @Nullable JsonObject meta)
    implements ToolOutcome {

  /** Text only. */
  public static ToolResult text(String text) {
    return of(new ContentBlock.Text(text));
  }

  /** Any content. */
  public static ToolResult of(ContentBlock... content) {
    return new ToolResult(List.of(content), null, false, null);
  }

  /** A structured result and its text form for clients that do not read structures. */
  public static ToolResult structured(JsonObject structured, String text) {
    return new ToolResult(List.of(new ContentBlock.Text(text)), structured, false, null);
  }

  /** A failure the model can act on. */
  public static ToolResult error(String text) {
    return new ToolResult(List.of(new ContentBlock.Text(text)), null, true, null);
  }
}
