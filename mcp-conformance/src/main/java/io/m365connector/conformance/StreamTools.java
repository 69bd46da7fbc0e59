package io.m365connector.conformance;

import io.m365connector.mcp.jsonrpc.JsonValues;
import io.m365connector.mcp.protocol.LogLevel;
import io.m365connector.mcp.provider.McpContext;
import io.m365connector.mcp.provider.ToolOutcome;
import io.m365connector.mcp.provider.ToolResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Tools that say something before their answer. */
@ApplicationScoped
public class StreamTools extends FixtureTools {

  private static final double TOTAL = 100;

  public StreamTools() {
    add("test_tool_with_progress", StreamTools::progress);
    add("test_tool_with_logging", StreamTools::logging);
    add("test_logging_tool", StreamTools::logging);
  }

  private static ToolOutcome progress(JsonObject arguments, McpContext context) {
    for (double done = 0; done <= TOTAL; done += TOTAL / 2) {
      context.progress().report(done, TOTAL, "Completed step " + (int) done + " of 100");
      work();
    }
    return ToolResult.text("Tool with progress executed successfully");
  }

  private static ToolOutcome logging(JsonObject arguments, McpContext context) {
    say(context, "Tool execution started");
    work();
    say(context, "Tool processing data");
    work();
    say(context, "Tool execution completed");
    return ToolResult.text("Tool with logging executed successfully");
  }

  private static void say(McpContext context, String text) {
    context.log().log(LogLevel.INFO, "fixtures", JsonValues.string(text));
  }

  /** The suite wants some 50 ms between two messages. */
  private static void work() {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
  }
}
