package io.m365connector.mcp.dispatch;

import io.m365connector.allowlist.AdmittedCaller;
import io.m365connector.caller.Caller;
import io.m365connector.mcp.protocol.McpHeaders;
import io.m365connector.mcp.protocol.TraceContext;
import java.time.Instant;
import java.util.Locale;

/**
 * What surrounds a message: everything the endpoint knows besides the body.
 *
 * @param requestId ours, for logs
 * @param session {@code Mcp-Session-Id} as sent, empty without; proves nothing
 * @param trace from HTTP headers
 * @param deadline when the answer is due
 */
public record Incoming(
    AdmittedCaller caller,
    McpHeaders headers,
    String requestId,
    String session,
    Locale locale,
    TraceContext trace,
    Instant deadline,
    Cancellation cancellation,
    Channel channel) {

  /** Who asks, as a text that differs between any two tenants, users and clients. */
  String callerKey() {
    Caller who = caller.caller();
    return who.tenant() + "/" + who.user() + "/" + who.client();
  }
}
