package io.m365connector.mcp.gate;

import io.m365connector.allowlist.NotAdmitted;
import io.m365connector.caller.TenantId;
import io.m365connector.code.Code;
import io.m365connector.limits.LimitReached;
import io.m365connector.mcp.metadata.Challenge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Writes the gate's refusals: status, challenge, and a body that MCP clients and people can read.
 */
@ApplicationScoped
public class Refusals {

  private static final Logger LOG = System.getLogger(Refusals.class.getName());

  /** Implementation-defined server error of JSON-RPC 2.0; MCP reserves none for this. */
  private static final int JSON_RPC_REFUSED = -32001;

  private static final int TOO_MANY_REQUESTS = 429;

  private static final String SOON = "5";
  private static final String LATER = "60";

  private final Challenge challenge;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Refusals() {
    this.challenge = null;
  }

  @Inject
  public Refusals(Challenge challenge) {
    this.challenge = challenge;
  }

  /** The token does not show who is calling: 401 and how to get a better one. */
  void unauthenticated(HttpServletRequest request, HttpServletResponse response, Code code)
      throws IOException {
    LOG.log(Level.INFO, "{0} refused: {1}", code.id(), code.name());
    if (code == Code.KEYS_UNAVAILABLE) {
      response.setHeader("Retry-After", SOON);
      write(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, code);
      return;
    }
    response.setHeader("WWW-Authenticate", challengeFor(request, code));
    int status = code == Code.TOKEN_SCOPE ? 403 : 401;
    write(response, status, code);
  }

  /** The pair may not call: 403; a new token would not help, so no challenge asks for one. */
  void notAdmitted(HttpServletRequest request, HttpServletResponse response, NotAdmitted refusal)
      throws IOException {
    LOG.log(Level.INFO, "{0} refused: {1}", refusal.code().id(), refusal.detail());
    if (refusal.code() == Code.ALLOWLIST_STALE || refusal.code() == Code.SWITCHED_OFF) {
      // Neither is about the caller, and both pass.
      response.setHeader("Retry-After", refusal.code() == Code.ALLOWLIST_STALE ? SOON : LATER);
      write(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, refusal.code());
    } else {
      write(response, HttpServletResponse.SC_FORBIDDEN, refusal.code());
    }
  }

  /** More than a share: when to come back. Not logged one by one, there may be very many. */
  void limited(HttpServletResponse response, LimitReached refusal) throws IOException {
    LOG.log(Level.DEBUG, "{0} refused: {1}", refusal.code().id(), refusal.detail());
    response.setHeader("Retry-After", String.valueOf(refusal.retryAfterSeconds()));
    write(response, TOO_MANY_REQUESTS, refusal.code());
  }

  private String challengeFor(HttpServletRequest request, Code code) {
    Optional<TenantId> tenant = TenantEndpoint.of(request);
    return switch (code) {
      case TOKEN_MISSING -> challenge.bearer(tenant);
      case TOKEN_SCOPE -> challenge.insufficientScope(tenant);
      default -> challenge.invalidToken(tenant);
    };
  }

  private static void write(HttpServletResponse response, int status, Code code)
      throws IOException {
    byte[] body =
        Json.createObjectBuilder()
            .add("jsonrpc", "2.0")
            .addNull("id")
            .add(
                "error",
                Json.createObjectBuilder()
                    .add("code", JSON_RPC_REFUSED)
                    .add("message", code.what())
                    .add(
                        "data",
                        Json.createObjectBuilder()
                            .add("code", code.id())
                            .add("title", code.what())
                            .add("detail", code.move())
                            .add("status", status)))
            .build()
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
