package io.m365connector.mcp.gate;

import io.m365connector.allowlist.AdmittedCaller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /** The token stays in front of the gate: what copies headers copies it not. */
  @Override
  public @Nullable String getHeader(String name) {
    return isToken(name) ? null : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return isToken(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    List<String> names = Collections.list(super.getHeaderNames());
    names.removeIf(AdmittedRequest::isToken);
    return Collections.enumeration(names);
  }

  private static boolean isToken(String name) {
    return "Authorization".equalsIgnoreCase(name);
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
