package io.m365connector.mcp.m365;

import io.m365connector.code.CodedException;
import io.m365connector.mcp.provider.ToolResult;
import io.m365connector.tools.ToolError;

/** Writes tool results and failures as MCP has them; what a failure says is the tools' business. */
final class ToolAnswers {

  private ToolAnswers() {}

  static ToolResult of(io.m365connector.tools.ToolResult result) {
    return ToolResult.structured(result.structured(), result.structured().toString());
  }

  static ToolResult of(CodedException failure, String requestId) {
    return ToolResult.error(ToolError.of(failure, requestId).json().toString());
  }
}
