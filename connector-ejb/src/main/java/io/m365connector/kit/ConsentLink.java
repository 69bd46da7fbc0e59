package io.m365connector.kit;

import io.m365connector.caller.TenantId;
import io.m365connector.config.ConnectorConfig;
import java.net.URI;

/**
 * Where a tenant's administrator consents to the connector for everybody. Source: Microsoft, "Grant
 * tenant-wide admin consent to an application", the admin consent URL.
 */
public final class ConsentLink {

  private ConsentLink() {}

  /** The link for that tenant. */
  public static URI of(ConnectorConfig config, TenantId tenant) {
    return URI.create(
        config.entraUrl() + "/" + tenant + "/adminconsent?client_id=" + config.clientId());
  }
}
