package io.m365connector.mcp.provider;

import jakarta.json.JsonObject;
import java.util.List;

/** Offers tools. */
public interface ToolProvider {

  /** The tools to list for this caller. */
  List<ToolSpec> tools(McpContext context);

  /**
   * Whether a tool of that name is this provider's. It may be so for a tool that is not listed: a
   * call then says why it cannot be used, which is more than "unknown".
   */
  default boolean owns(String name, McpContext context) {
    return tools(context).stream().anyMatch(tool -> tool.name().equals(name));
  }

  /**
   * Runs a tool that it {@linkplain #owns owns}. Anything a model could mend (a wrong argument, a
   * refusal by the service behind) is a result with {@code isError}; an exception is for what it
   * cannot.
   *
   * @throws InvalidParams when the request itself is malformed
   * @throws ReauthenticationRequired when the user must sign in again first
   */
  ToolOutcome call(String name, JsonObject arguments, McpContext context);
}
