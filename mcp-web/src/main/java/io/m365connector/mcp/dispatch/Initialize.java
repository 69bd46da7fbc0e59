package io.m365connector.mcp.dispatch;

import io.m365connector.mcp.jsonrpc.JsonValues;
import io.m365connector.mcp.protocol.ProtocolVersion;
import java.util.Optional;

/**
 * The legacy handshake. Agrees to any legacy revision this server speaks and otherwise offers the
 * newest one; it never fails, because clients take an error here for the end (2025-11-25,
 * Lifecycle, "Version Negotiation"). The session that begins is a name only: the server remembers
 * nothing of it.
 */
record Initialize(ServerIdentity identity) implements Method {

  static final String NAME = "initialize";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean existsIn(ProtocolVersion version) {
    return !version.modern();
  }

  @Override
  public MethodResult answer(Invocation call) {
    ProtocolVersion agreed =
        Optional.ofNullable(JsonValues.textAt(call.params(), "protocolVersion"))
            .flatMap(ProtocolVersion::of)
            .filter(version -> !version.modern())
            .orElse(ProtocolVersion.NEWEST_LEGACY);
    return MethodResult.of(
        JsonValues.object()
            .add("protocolVersion", agreed.wire())
            .add("capabilities", identity.capabilities(agreed))
            .add("serverInfo", identity.info())
            .add("instructions", identity.profile().instructions()));
  }
}
