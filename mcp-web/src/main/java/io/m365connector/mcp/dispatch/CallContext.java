package io.m365connector.mcp.dispatch;

import io.m365connector.allowlist.AdmittedCaller;
import io.m365connector.mcp.protocol.ClientCapabilities;
import io.m365connector.mcp.protocol.ClientInfo;
import io.m365connector.mcp.protocol.TraceContext;
import io.m365connector.mcp.provider.CancelSignal;
import io.m365connector.mcp.provider.Inputs;
import io.m365connector.mcp.provider.McpContext;
import io.m365connector.mcp.provider.MessageLog;
import io.m365connector.mcp.provider.Progress;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** The {@link McpContext} of one attempt at a request. */
record CallContext(Invocation call, Progress progress, MessageLog log, Inputs inputs)
    implements McpContext {

  CallContext withInputs(Inputs other) {
    return new CallContext(call, progress, log, other);
  }

  @Override
  public AdmittedCaller caller() {
    return call.incoming().caller();
  }

  @Override
  public String requestId() {
    return call.incoming().requestId();
  }

  @Override
  public Instant deadline() {
    return call.incoming().deadline();
  }

  @Override
  public CancelSignal cancellation() {
    return call.incoming().cancellation();
  }

  @Override
  public Locale locale() {
    return call.incoming().locale();
  }

  @Override
  public TraceContext trace() {
    return call.route().meta().trace().or(call.incoming().trace());
  }

  @Override
  public Optional<ClientInfo> client() {
    return call.route().meta().client();
  }

  @Override
  public ClientCapabilities clientCapabilities() {
    return call.route().meta().capabilities();
  }
}
