package io.m365connector.admin.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Why somebody stands before a closed door. */
@Named
@RequestScoped
public class PortalAccess {

  private final SignInFlow flow;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected PortalAccess() {
    this.flow = null;
  }

  @Inject
  PortalAccess(SignInFlow flow) {
    this.flow = flow;
  }

  /** Whether the operator named the tenant whose people manage the connector. */
  public boolean isConfigured() {
    return flow.isConfigured();
  }
}
