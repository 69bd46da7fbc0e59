package io.m365connector.mcp.provider;

import io.m365connector.mcp.jsonrpc.JsonValues;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A tool as clients see it.
 *
 * @param name letters, digits, {@code _} and {@code -}, at most 64
 * @param inputSchema JSON Schema 2020-12 with an object at the root
 * @param outputSchema the same for {@link ToolResult#structured()}; null when there is none
 * @param meta {@code _meta} of the definition; null when there is none
 */
public record ToolSpec(
    String name,
    String title,
    String description,
    JsonObject inputSchema,
    @Nullable JsonObject outputSchema,
    ToolHints hints,
    @Nullable JsonObject meta) {

  /** A tool without output schema and metadata. */
  public ToolSpec(
      String name, String title, String description, JsonObject inputSchema, ToolHints hints) {
    this(name, title, description, inputSchema, null, hints, null);
  }

  /** The {@code Tool} object of the protocol. */
  public JsonObject json() {
    JsonObjectBuilder tool =
        JsonValues.object()
            .add("name", name)
            .add("title", title)
            .add("description", description)
            .add("inputSchema", inputSchema);
    if (outputSchema != null) {
      tool.add("outputSchema", outputSchema);
    }
    tool.add("annotations", hints.json(title));
    if (meta != null) {
      tool.add("_meta", meta);
    }
    return tool.build();
  }
}
