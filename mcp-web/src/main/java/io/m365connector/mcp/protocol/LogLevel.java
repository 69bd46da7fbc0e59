package io.m365connector.mcp.protocol;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Severity of a log message to the client, as RFC 5424 orders it: least urgent first. */
public enum LogLevel {
  DEBUG,
  INFO,
  NOTICE,
  WARNING,
  ERROR,
  CRITICAL,
  ALERT,
  EMERGENCY;

  /** The level of that exact name on the wire. */
  public static Optional<LogLevel> of(String wire) {
    return Arrays.stream(values()).filter(level -> level.wire().equals(wire)).findFirst();
  }

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a client that asked for this minimum wants a message of the other level. */
  public boolean admits(LogLevel message) {
    return message.compareTo(this) >= 0;
  }
}
