package io.m365connector.delegation;

import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import io.m365connector.caller.TenantId;
import io.m365connector.config.ConnectorConfig;
import java.net.MalformedURLException;

/**
 * How MSAL4J is used, whatever is asked for. It keeps every token it receives in the cache of its
 * application object, refresh token included, so each request has an object of its own that is
 * garbage when it ends. It runs on the calling thread. The tenant stands in the authority, not in
 * the parameters: MSAL would leave an assertion's audience on the authority's tenant. Client
 * capabilities are not set: they would drop a claims request. Instance discovery would add a call
 * to a foreign host.
 */
final class MsalApplication {

  private MsalApplication() {}

  static ConfidentialClientApplication.Builder of(
      ConnectorConfig config, TenantId tenant, Proof proof, EntraHttp http)
      throws MalformedURLException {
    return ConfidentialClientApplication.builder(config.clientId().toString(), proof.credential())
        .authority(config.entraUrl() + "/" + tenant)
        .instanceDiscovery(false)
        .validateAuthority(false)
        .disableInternalRetries()
        .executorService(new CallingThread())
        .httpClient(http);
  }
}
