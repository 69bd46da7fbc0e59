package io.m365connector.mcp.dispatch;

import io.m365connector.mcp.provider.Inputs;
import io.m365connector.mcp.provider.MessageLog;

/** Makes the context a provider sees. */
record Contexts(boolean logging) {

  private static final MessageLog SILENT = (level, logger, data) -> {};

  CallContext of(Invocation call) {
    return new CallContext(call, ProgressStream.of(call), log(call), Inputs.NONE);
  }

  private MessageLog log(Invocation call) {
    return logging && call.incoming().channel().streams() ? MessageStream.of(call) : SILENT;
  }
}
