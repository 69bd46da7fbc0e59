package io.m365connector.delegation;

import com.microsoft.aad.msal4j.ManagedIdentityApplication;
import com.microsoft.aad.msal4j.ManagedIdentityId;
import com.microsoft.aad.msal4j.ManagedIdentityParameters;
import io.m365connector.config.Credential;
import io.m365connector.upstream.Upstream;
import java.io.IOException;
import java.time.Duration;

/**
 * The token by which this machine proves that it is the managed identity which the connector's
 * registration trusts. MSAL4J finds the endpoint by the environment (App Service, Azure Arc, else
 * the instance metadata service) and gives the same token until a fresh one is due, so that asking
 * often costs nothing. It is the connector's own credential; no user's token comes here.
 */
final class ManagedIdentityToken {

  /** The endpoint is on this machine or beside it. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private ManagedIdentityToken() {}

  /** Reads it. */
  static String read(Credential.ManagedIdentity identity, Upstream upstream) throws IOException {
    MsalLog.silence();
    try {
      return ManagedIdentityApplication.builder(
              identity
                  .clientId()
                  .map(id -> ManagedIdentityId.userAssignedClientId(id.toString()))
                  .orElseGet(ManagedIdentityId::systemAssigned))
          .disableInternalRetries()
          .executorService(new CallingThread())
          .httpClient(new EntraHttp(upstream, PATIENCE))
          .build()
          .acquireTokenForManagedIdentity(
              ManagedIdentityParameters.builder(identity.audience()).build())
          .get()
          .accessToken();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (Exception e) {
      // Its message may quote the endpoint's answer, which is nobody's business.
      throw new IOException("the managed identity's endpoint gives no token", e);
    }
  }
}
