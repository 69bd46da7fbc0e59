package io.m365connector.mcp.dispatch;

import io.m365connector.mcp.jsonrpc.JsonValues;
import io.m365connector.mcp.protocol.ProtocolVersion;

/** {@code server/discover}: revisions and capabilities before any other request (2026-07-28). */
record Discover(ServerIdentity identity) implements Method {

  @Override
  public String name() {
    return "server/discover";
  }

  @Override
  public boolean existsIn(ProtocolVersion version) {
    return version.modern();
  }

  @Override
  public MethodResult answer(Invocation call) {
    return MethodResult.cacheable(
        JsonValues.object()
            .add("supportedVersions", ProtocolVersion.offered())
            .add("capabilities", identity.capabilities(call.route().version()))
            .add("instructions", identity.profile().instructions()),
        CacheHint.FIXED);
  }
}
