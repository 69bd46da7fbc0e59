package io.m365connector.admin.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.ConfigProvider;

/** Whether and where people sign in to the portal. */
@Named
@ApplicationScoped
public class PortalSignIn {

  /** Whether the operator named the tenant whose people manage the connector. */
  public boolean isConfigured() {
    return ConfigProvider.getConfig()
        .getOptionalValue("CONNECTOR_PORTAL_TENANT", String.class)
        .filter(tenant -> !tenant.isBlank())
        .isPresent();
  }
}
