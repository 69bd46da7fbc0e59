package io.m365connector.mcp.dispatch;

import io.m365connector.mcp.protocol.ProtocolVersion;

/** {@code ping}: an empty result at once. Gone in 2026-07-28. */
record Ping() implements Method {

  @Override
  public String name() {
    return "ping";
  }

  @Override
  public boolean existsIn(ProtocolVersion version) {
    return !version.modern();
  }

  @Override
  public MethodResult answer(Invocation call) {
    return MethodResult.empty();
  }
}
