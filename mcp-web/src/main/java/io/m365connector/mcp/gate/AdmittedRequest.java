package io.m365connector.mcp.gate;

import io.m365connector.allowlist.AdmittedCaller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;

/**
 * A request that came through the gate. Whoever the container might take for its sender, by a
 * cookie of the portal for example, the caller is who the token names.
 */
final class AdmittedRequest extends HttpServletRequestWrapper {

  private final Principal principal;

  AdmittedRequest(HttpServletRequest request, AdmittedCaller admitted) {
    super(request);
    this.principal = new CallerPrincipal(admitted);
  }

  @Override
  public Principal getUserPrincipal() {
    return principal;
  }

  @Override
  public String getRemoteUser() {
    return principal.getName();
  }

  /** A token gives a person no role at this server. */
  @Override
  public boolean isUserInRole(String role) {
    return false;
  }

  @Override
  public String getAuthType() {
    return "MP-JWT";
  }
}
