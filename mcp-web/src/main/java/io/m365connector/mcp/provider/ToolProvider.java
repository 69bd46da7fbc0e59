package io.m365connector.mcp.provider;

import jakarta.json.JsonObject;
import java.util.List;

/** Offers tools. */
public interface ToolProvider {

  /** The tools this caller may use; cheap, since every call looks its tool up here. */
  List<ToolSpec> tools(McpContext context);

  /**
   * Runs a tool of {@link #tools}. Anything a model could mend (a wrong argument, a refusal by the
   * service behind) is a result with {@code isError}; an exception is for what it cannot.
   *
   * @throws InvalidParams when the request itself is malformed
   * @throws ReauthenticationRequired when the user must sign in again first
   */
  ToolOutcome call(String name, JsonObject arguments, McpContext context);
}
