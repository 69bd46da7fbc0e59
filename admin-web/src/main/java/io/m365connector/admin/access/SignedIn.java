package io.m365connector.admin.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.List;
import java.util.stream.Stream;

/** The person behind this request, as the container knows them. */
@Named
@RequestScoped
public class SignedIn {

  private final SecurityContext security;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected SignedIn() {
    this.security = null;
  }

  @Inject
  SignedIn(SecurityContext security) {
    this.security = security;
  }

  /** The sign-in name; empty when nobody is signed in. */
  public String getName() {
    Principal principal = security.getCallerPrincipal();
    return principal == null ? "" : principal.getName();
  }

  public List<String> getRoles() {
    return Stream.of(AdminRole.values())
        .map(AdminRole::claim)
        .filter(security::isCallerInRole)
        .toList();
  }
}
