package io.m365connector.mcp.dispatch;

import io.m365connector.mcp.protocol.ProtocolVersion;

/** One method of the protocol. */
interface Method {

  /** Its name on the wire. */
  String name();

  /** Whether it exists in that revision. */
  default boolean existsIn(ProtocolVersion version) {
    return true;
  }

  /**
   * Answers a request.
   *
   * @throws io.m365connector.mcp.jsonrpc.JsonRpcException for what the method refuses
   */
  MethodResult answer(Invocation call);
}
