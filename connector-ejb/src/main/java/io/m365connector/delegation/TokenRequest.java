package io.m365connector.delegation;

import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.OnBehalfOfParameters;
import com.microsoft.aad.msal4j.UserAssertion;
import io.m365connector.caller.Caller;
import io.m365connector.caller.TenantId;
import io.m365connector.config.ConnectorConfig;
import io.m365connector.observation.Observation;
import io.m365connector.observation.Stage;
import io.m365connector.observation.StageRun;
import io.m365connector.upstream.Answer;
import io.m365connector.upstream.Upstream;
import java.net.MalformedURLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One request to the token endpoint (RFC 7523, {@code requested_token_use=on_behalf_of}). */
final class TokenRequest {

  private final Upstream upstream;
  private final ConnectorConfig config;
  private final String graph;

  TokenRequest(Upstream upstream, ConnectorConfig config) {
    this.upstream = upstream;
    this.config = config;
    this.graph = config.cloud().graph() + "/";
    MsalLog.silence();
  }

  /** What is asked for. */
  String scope() {
    return graph + ".default";
  }

  /**
   * Sends it.
   *
   * @throws DelegationFailed when Entra refuses, does not answer, or answers for another caller
   */
  GraphToken send(Caller caller, Proof proof, Duration limit) {
    EntraHttp http = new EntraHttp(upstream, limit);
    String correlation = UUID.randomUUID().toString();
    try (StageRun run = Observation.current().begin(Stage.OBO).upstreamId(correlation)) {
      try {
        return send(caller, proof, http, correlation);
      } catch (DelegationFailed failure) {
        run.failed(failure.code());
        throw failure;
      } finally {
        Answer answer = http.answer();
        run.status(answer == null ? 0 : answer.status());
      }
    }
  }

  private GraphToken send(Caller caller, Proof proof, EntraHttp http, String correlation) {
    try {
      IAuthenticationResult result =
          MsalApplication.of(config, caller.tenant(), proof, http)
              .correlationId(correlation)
              .build()
              .acquireToken(
                  OnBehalfOfParameters.builder(
                          Set.of(scope()), new UserAssertion(caller.token().reveal()))
                      .skipCache(true)
                      .build())
              .get();
      Answer answer = http.answer();
      if (answer == null) {
        throw new IllegalStateException("MSAL gave a token that Entra did not send");
      }
      Belonging.of(caller, config).require(answer.text());
      return new GraphToken(
          result.accessToken(), scopes(result.scopes()), result.expiresOnDate().toInstant());
    } catch (ExecutionException | CompletionException e) {
      throw failure(http.answer(), caller.tenant(), correlation);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure(null, caller.tenant(), correlation);
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  private DelegationFailed failure(@Nullable Answer answer, TenantId tenant, String correlation) {
    return EntraError.failure(
        answer, EntraTrace.unanswered(correlation), ConsentLink.of(config, tenant));
  }

  private Set<String> scopes(String granted) {
    return Arrays.stream(granted.split(" "))
        .map(scope -> scope.startsWith(graph) ? scope.substring(graph.length()) : scope)
        .filter(scope -> !scope.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
