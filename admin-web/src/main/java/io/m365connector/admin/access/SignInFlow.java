package io.m365connector.admin.access;

import io.m365connector.actor.Actor;
import io.m365connector.actor.ActorKind;
import io.m365connector.actor.Role;
import io.m365connector.caller.Identity;
import io.m365connector.caller.IdentityTokens;
import io.m365connector.caller.TenantId;
import io.m365connector.config.ConnectorConfig;
import io.m365connector.delegation.CodeExchange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The authorization code flow with PKCE against the portal's own tenant (OpenID Connect Core §3.1):
 * where to send the browser, and what comes of the code it brings back.
 */
@ApplicationScoped
public class SignInFlow {

  /** Where Entra sends the browser back to, below the portal's context root. */
  static final String RETURN_PATH = "/sign-in";

  private final ConnectorConfig config;
  private final CodeExchange exchange;
  private final IdentityTokens tokens;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected SignInFlow() {
    this.config = null;
    this.exchange = null;
    this.tokens = null;
  }

  @Inject
  SignInFlow(ConnectorConfig config, CodeExchange exchange, IdentityTokens tokens) {
    this.config = config;
    this.exchange = exchange;
    this.tokens = tokens;
  }

  boolean isConfigured() {
    return config.portal().tenant().isPresent();
  }

  /**
   * Where the browser signs in.
   *
   * @param again whether Entra shall ask for the credentials even of somebody it still knows
   */
  URI authorization(SignInAttempt attempt, boolean again) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("client_id", config.clientId().toString());
    query.put("response_type", "code");
    query.put("response_mode", "query");
    query.put("redirect_uri", redirect().toString());
    query.put("scope", "openid profile");
    query.put("state", attempt.state());
    query.put("nonce", attempt.nonce());
    query.put("code_challenge", attempt.challenge());
    query.put("code_challenge_method", "S256");
    if (again) {
      query.put("prompt", "login");
    }
    return URI.create(
        config.entraUrl()
            + "/"
            + tenant()
            + "/oauth2/v2.0/authorize?"
            + query.entrySet().stream()
                .map(each -> each.getKey() + "=" + encode(each.getValue()))
                .collect(Collectors.joining("&")));
  }

  /**
   * Redeems the code.
   *
   * @throws io.m365connector.code.CodedException when Entra refuses, or its answer does not hold
   */
  PortalSession complete(SignInAttempt attempt, String code, Instant now) {
    String idToken = exchange.idToken(tenant(), code, redirect(), attempt.verifier());
    Identity person = tokens.person(idToken, attempt.nonce());
    return new PortalSession(
        new Actor(ActorKind.PERSON, person.id().toString(), person.signInName(), person.name()),
        Role.ofPerson(person.roles()),
        now);
  }

  private TenantId tenant() {
    return new TenantId(config.portal().tenant().orElseThrow());
  }

  private URI redirect() {
    return URI.create(config.publicUrl() + "/admin" + RETURN_PATH);
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
