package io.m365connector.mcp.dispatch;

import io.m365connector.mcp.protocol.ProtocolVersion;

/**
 * {@code resources/subscribe} and {@code resources/unsubscribe} of the legacy era: accepted for a
 * resource somebody owns. There is no stream an update could be sent on.
 */
record Subscribe(String name, Providers providers) implements Method {

  @Override
  public boolean existsIn(ProtocolVersion version) {
    return !version.modern();
  }

  @Override
  public MethodResult answer(Invocation call) {
    if (providers.ownerOfResource(call.text("uri")).isEmpty()) {
      throw Invocation.invalid("there is no such resource");
    }
    return MethodResult.empty();
  }
}
