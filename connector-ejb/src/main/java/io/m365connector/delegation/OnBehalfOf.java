package io.m365connector.delegation;

import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.OnBehalfOfParameters;
import com.microsoft.aad.msal4j.UserAssertion;
import io.m365connector.allowlist.AdmittedCaller;
import io.m365connector.caller.Caller;
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
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Exchanges an admitted caller's token for a Graph token (RFC 7523, {@code
 * requested_token_use=on_behalf_of}).
 *
 * <p>MSAL4J keeps every token it receives in the cache of its application object, refresh token
 * included, so each exchange has an object of its own that is garbage when the exchange ends. It
 * runs on the calling thread.
 */
@ApplicationScoped
public class OnBehalfOf {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final Upstream upstream;
  private final ConnectorConfig config;
  private final ClientCredential credential;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected OnBehalfOf() {
    this.upstream = null;
    this.config = null;
    this.credential = null;
  }

  @Inject
  public OnBehalfOf(Upstream upstream, ConnectorConfig config, ClientCredential credential) {
    this.upstream = upstream;
    this.config = config;
    this.credential = credential;
  }

  /**
   * Exchanges the caller's token.
   *
   * @throws DelegationFailed when Entra refuses or does not answer
   */
  public GraphSession exchange(AdmittedCaller admitted) {
    Caller caller = admitted.caller();
    EntraHttp http = new EntraHttp(upstream, TIMEOUT);
    try {
      IAuthenticationResult result =
          application(caller.tenant(), http)
              .acquireToken(
                  OnBehalfOfParameters.builder(
                          Set.of(config.cloud().graph() + "/.default"),
                          new UserAssertion(caller.token().reveal()))
                      .skipCache(true)
                      .build())
              .get();
      return new GraphSession(admitted, result.accessToken(), scopes(result.scopes()));
    } catch (ExecutionException | CompletionException e) {
      throw failure(http.answer(), caller.tenant(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure(null, caller.tenant(), e);
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  private ConfidentialClientApplication application(TenantId tenant, EntraHttp http)
      throws MalformedURLException {
    // The tenant stands in the authority, not in the parameters: MSAL would leave an assertion's
    // audience on the authority's tenant. Instance discovery would add a call to a foreign host.
    return ConfidentialClientApplication.builder(
            config.clientId().toString(), credential.current(tenant))
        .authority(config.entraUrl() + "/" + tenant)
        .instanceDiscovery(false)
        .validateAuthority(false)
        .disableInternalRetries()
        .executorService(new CallingThread())
        .httpClient(http)
        .build();
  }

  private DelegationFailed failure(@Nullable Answer answer, TenantId tenant, Exception cause) {
    if (answer == null) {
      return new DelegationFailed.Unavailable(Code.ENTRA_UNAVAILABLE, EntraTrace.NONE, null, cause);
    }
    return EntraError.parse(answer.text())
        .meaning(answer.status(), RetryAfter.of(answer.headers()), consentUrl(tenant));
  }

  /** Where an administrator of that tenant consents to the connector. */
  public URI consentUrl(TenantId tenant) {
    return URI.create(
        config.entraUrl() + "/" + tenant + "/adminconsent?client_id=" + config.clientId());
  }

  private Set<String> scopes(String granted) {
    String resource = config.cloud().graph() + "/";
    return Arrays.stream(granted.split(" "))
        .map(scope -> scope.startsWith(resource) ? scope.substring(resource.length()) : scope)
        .filter(scope -> !scope.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
