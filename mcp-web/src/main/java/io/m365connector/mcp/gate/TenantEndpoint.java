package io.m365connector.mcp.gate;

import io.m365connector.caller.TenantId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose endpoint a request came to: a challenge at {@code /mcp/{tenant}} names that endpoint's own
 * metadata, or a client would sign in for another resource than the one it called.
 */
final class TenantEndpoint {

  private static final Pattern PATH = Pattern.compile("/mcp/([^/]{1,64})/?");

  private TenantEndpoint() {}

  /** The tenant in the path; empty at the endpoint that all tenants share. */
  static Optional<TenantId> of(HttpServletRequest request) {
    String info = request.getPathInfo();
    Matcher path = PATH.matcher(request.getServletPath() + (info == null ? "" : info));
    if (!path.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(TenantId.of(path.group(1)));
    } catch (IllegalArgumentException e) {
      // No endpoint; the request is refused later, and by then for that.
      return Optional.empty();
    }
  }
}
