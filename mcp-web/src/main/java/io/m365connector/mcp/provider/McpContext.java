package io.m365connector.mcp.provider;

import io.m365connector.allowlist.AdmittedCaller;
import io.m365connector.mcp.protocol.ClientCapabilities;
import io.m365connector.mcp.protocol.ClientInfo;
import io.m365connector.mcp.protocol.TraceContext;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** One request as a provider sees it. Valid until the provider returns. */
public interface McpContext {

  /** On whose behalf everything happens. */
  AdmittedCaller caller();

  /** The id under which this request stands in logs and error texts; ours, not the client's. */
  String requestId();

  /** When an answer is no longer of use. */
  Instant deadline();

  /** Tells when the client no longer wants the answer. */
  CancelSignal cancellation();

  /** The language the client prefers; English when it did not say. */
  Locale locale();

  /** The client's trace. */
  TraceContext trace();

  /** What the client calls itself; unverified. */
  Optional<ClientInfo> client();

  ClientCapabilities clientCapabilities();

  /** Where to report how far long work is. */
  Progress progress();

  /** Where to put messages for the client's own log. */
  MessageLog log();

  /** What the client answered to an earlier {@link InputRequired}. */
  Inputs inputs();
}
