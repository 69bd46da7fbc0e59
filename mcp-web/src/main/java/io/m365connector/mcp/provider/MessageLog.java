package io.m365connector.mcp.provider;

import io.m365connector.mcp.protocol.LogLevel;
import jakarta.json.JsonValue;

/**
 * Messages for the client's log; delivered only by a server that advertises logging to a client
 * that asked. Never put secrets or personal data into them (2026-07-28, Logging, "Security").
 */
public interface MessageLog {

  void log(LogLevel level, String logger, JsonValue data);
}
