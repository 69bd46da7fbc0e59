package io.m365connector.mcp.dispatch;

import io.m365connector.mcp.protocol.LogLevel;
import io.m365connector.mcp.protocol.ProtocolVersion;

/**
 * {@code logging/setLevel} of the legacy era. Checked and accepted; without sessions there is
 * nothing to remember it in, so every message of a call is sent.
 */
record SetLogLevel() implements Method {

  @Override
  public String name() {
    return "logging/setLevel";
  }

  @Override
  public boolean existsIn(ProtocolVersion version) {
    return !version.modern();
  }

  @Override
  public MethodResult answer(Invocation call) {
    if (LogLevel.of(call.text("level")).isEmpty()) {
      throw Invocation.invalid("level is not a log level");
    }
    return MethodResult.empty();
  }
}
