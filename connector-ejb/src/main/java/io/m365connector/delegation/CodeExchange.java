package io.m365connector.delegation;

import com.microsoft.aad.msal4j.AuthorizationCodeParameters;
import io.m365connector.caller.TenantId;
import io.m365connector.code.Code;
import io.m365connector.config.ConnectorConfig;
import io.m365connector.upstream.Answer;
import io.m365connector.upstream.Upstream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * Redeems the code of a sign-in to the portal (OpenID Connect Core §3.1.3, with PKCE). Only the ID
 * token is handed on; whatever else Entra sends is garbage when the exchange ends.
 */
@ApplicationScoped
public class CodeExchange {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final Upstream upstream;
  private final ConnectorConfig config;
  private final ClientCredential credential;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected CodeExchange() {
    this.upstream = null;
    this.config = null;
    this.credential = null;
  }

  @Inject
  public CodeExchange(Upstream upstream, ConnectorConfig config, ClientCredential credential) {
    this.upstream = upstream;
    this.config = config;
    this.credential = credential;
  }

  /**
   * Redeems the code.
   *
   * @return the ID token as it came; nothing about it is verified yet
   * @throws DelegationFailed when Entra refuses or does not answer
   */
  public String idToken(TenantId tenant, String code, URI redirect, String verifier) {
    EntraHttp http = new EntraHttp(upstream, TIMEOUT);
    try {
      return MsalApplication.of(config, tenant, credential.first(), http)
          .build()
          .acquireToken(
              AuthorizationCodeParameters.builder(code, redirect)
                  .codeVerifier(verifier)
                  .scopes(Set.of("openid", "profile"))
                  .build())
          .get()
          .idToken();
    } catch (ExecutionException | CompletionException e) {
      Answer answer = http.answer();
      throw answer == null
          ? new DelegationFailed.Unavailable(Code.ENTRA_UNAVAILABLE, EntraTrace.NONE, null, e)
          : EntraError.parse(answer.text())
              .meaning(answer.status(), RetryAfter.of(answer.headers()), redirect);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DelegationFailed.Unavailable(Code.ENTRA_UNAVAILABLE, EntraTrace.NONE, null, e);
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
