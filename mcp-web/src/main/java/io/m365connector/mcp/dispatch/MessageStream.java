package io.m365connector.mcp.dispatch;

import io.m365connector.mcp.jsonrpc.JsonRpcWriter;
import io.m365connector.mcp.jsonrpc.JsonValues;
import io.m365connector.mcp.protocol.LogLevel;
import io.m365connector.mcp.provider.MessageLog;
import jakarta.json.JsonValue;

/**
 * Log messages on the request's own stream. A client of 2026-07-28 gets none unless it named a
 * level; a legacy client gets all, since the level it set is not remembered.
 */
record MessageStream(LogLevel least, Channel channel) implements MessageLog {

  private static final MessageLog SILENT = (level, logger, data) -> {};

  static MessageLog of(Invocation call) {
    Channel channel = call.incoming().channel();
    if (!call.modern()) {
      return new MessageStream(LogLevel.DEBUG, channel);
    }
    return call.route()
        .meta()
        .logLevel()
        .<MessageLog>map(level -> new MessageStream(level, channel))
        .orElse(SILENT);
  }

  @Override
  public void log(LogLevel level, String logger, JsonValue data) {
    if (least.admits(level)) {
      channel.send(
          JsonRpcWriter.notification(
              "notifications/message",
              JsonValues.object()
                  .add("level", level.wire())
                  .add("logger", logger)
                  .add("data", data)
                  .build()));
    }
  }
}
