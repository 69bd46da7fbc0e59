package io.m365connector.delegation;

import io.m365connector.caller.TenantId;
import io.m365connector.config.ConnectorConfig;
import java.net.URI;
import java.util.UUID;

/**
 * Where a tenant's administrator consents to the connector for everybody. Source: Microsoft, "Grant
 * tenant-wide admin consent to an application", the admin consent URL.
 */
public final class ConsentLink {

  private ConsentLink() {}

  /** The link for that tenant. */
  public static URI of(ConnectorConfig config, TenantId tenant) {
    return of(config.entraUrl(), tenant, config.clientId());
  }

  /**
   * The same where the settings are not at hand.
   *
   * @param login Entra's address
   * @param connector the connector's own registration
   */
  public static URI of(URI login, TenantId tenant, UUID connector) {
    return URI.create(login + "/" + tenant + "/adminconsent?client_id=" + connector);
  }
}
