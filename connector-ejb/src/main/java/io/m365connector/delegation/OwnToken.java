package io.m365connector.delegation;

import com.microsoft.aad.msal4j.ClientCredentialParameters;
import io.m365connector.caller.TenantId;
import io.m365connector.config.ConnectorConfig;
import io.m365connector.upstream.Answer;
import io.m365connector.upstream.Upstream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.MalformedURLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Has Entra say whether it takes the connector's credential, and knows the connector in a tenant,
 * without a user: it asks for a token of the connector for itself (RFC 6749 §4.4). Such a token
 * opens nothing, as both gates refuse it; it is thrown away at once.
 */
@ApplicationScoped
public class OwnToken {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final Upstream upstream;
  private final ConnectorConfig config;
  private final ClientCredential credential;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected OwnToken() {
    this.upstream = null;
    this.config = null;
    this.credential = null;
  }

  @Inject
  public OwnToken(Upstream upstream, ConnectorConfig config, ClientCredential credential) {
    this.upstream = upstream;
    this.config = config;
    this.credential = credential;
    MsalLog.silence();
  }

  /**
   * Asks for the token.
   *
   * @return for whom it was issued; empty when that cannot be read
   * @throws DelegationFailed when Entra refuses or does not answer
   */
  public String audienceIn(TenantId tenant) {
    EntraHttp http = new EntraHttp(upstream, TIMEOUT);
    try {
      String token =
          MsalApplication.of(config, tenant, credential.first(), http)
              .build()
              .acquireToken(
                  ClientCredentialParameters.builder(Set.of(config.appIdUri() + "/.default"))
                      .skipCache(true)
                      .build())
              .get()
              .accessToken();
      return String.valueOf(Jwt.claims(token).getOrDefault("aud", ""));
    } catch (JoseException | IllegalArgumentException e) {
      return "";
    } catch (ExecutionException | CompletionException e) {
      throw refusal(http.answer(), tenant);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refusal(null, tenant);
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  private DelegationFailed refusal(@Nullable Answer answer, TenantId tenant) {
    return EntraError.failure(answer, EntraTrace.NONE, ConsentLink.of(config, tenant));
  }
}
