package io.m365connector.admin.access;

import io.m365connector.actor.Actor;
import io.m365connector.actor.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;

/** The person behind this request, for pages to show and to decide what they offer. */
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

  /** What pages call them; empty when nobody is signed in. */
  public String getName() {
    return security.getPrincipalsByType(Actor.class).stream()
        .findFirst()
        .map(Actor::displayName)
        .orElse("");
  }

  /** Their id in Entra, which never changes; empty when nobody is signed in. */
  public String getId() {
    return security.getPrincipalsByType(Actor.class).stream().findFirst().map(Actor::id).orElse("");
  }

  public boolean isViewer() {
    return security.isCallerInRole(Role.VIEW);
  }

  public boolean isApprover() {
    return security.isCallerInRole(Role.APPROVE);
  }

  public boolean isAdministrator() {
    return security.isCallerInRole(Role.ADMINISTER);
  }

  /** The widest role, by its name. */
  public String getRole() {
    if (isAdministrator()) {
      return Role.ADMINISTER;
    }
    if (isApprover()) {
      return Role.APPROVE;
    }
    return isViewer() ? Role.VIEW : "";
  }
}
