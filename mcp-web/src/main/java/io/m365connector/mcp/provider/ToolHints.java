package io.m365connector.mcp.provider;

import io.m365connector.mcp.jsonrpc.JsonValues;
import jakarta.json.JsonObject;

/** Tool annotations: what a tool does to the world, as a hint for clients. */
public record ToolHints(
    boolean readOnly, boolean destructive, boolean idempotent, boolean openWorld) {

  /** Reads from a service outside and changes nothing. */
  public static final ToolHints READ_ONLY = new ToolHints(true, false, true, true);

  JsonObject json(String title) {
    return JsonValues.object()
        .add("title", title)
        .add("readOnlyHint", readOnly)
        .add("destructiveHint", destructive)
        .add("idempotentHint", idempotent)
        .add("openWorldHint", openWorld)
        .build();
  }
}
