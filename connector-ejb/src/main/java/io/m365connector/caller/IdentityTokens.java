package io.m365connector.caller;

import io.m365connector.code.Code;
import io.m365connector.config.ConnectorConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the two tokens that open the portal: a person's ID token (OpenID Connect Core §3.1.3.7)
 * and an automation's app-only token. Both must come from the portal's own tenant; neither ever
 * opens the MCP endpoint, and a caller's token never opens the portal.
 */
@ApplicationScoped
public class IdentityTokens {

  private final SigningKeys keys;
  private final ConnectorConfig config;
  private final Clock clock;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected IdentityTokens() {
    this.keys = null;
    this.config = null;
    this.clock = null;
  }

  @Inject
  public IdentityTokens(SigningKeys keys, ConnectorConfig config) {
    this(keys, config, Clock.systemUTC());
  }

  IdentityTokens(SigningKeys keys, ConnectorConfig config, Clock clock) {
    this.keys = keys;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Verifies the ID token of a sign-in.
   *
   * @param nonce what this sign-in was started with
   * @throws TokenRejected naming the first check that failed
   */
  public Identity person(String idToken, String nonce) {
    Map<String, Object> claims = verified(idToken);
    if (!nonce.equals(claims.get("nonce")) || claims.containsKey("scp")) {
      throw new TokenRejected(Code.TOKEN_CLAIMS);
    }
    return identity(claims, text(claims, "name"), text(claims, "preferred_username"));
  }

  /**
   * Verifies an app-only token.
   *
   * @throws TokenRejected naming the first check that failed
   */
  public Identity automation(BearerToken token) {
    Map<String, Object> claims = verified(token.reveal());
    // A delegated token carries scp, an ID token a nonce; only an app-only token has neither.
    if (claims.containsKey("scp") || claims.containsKey("nonce")) {
      throw new TokenRejected(Code.TOKEN_CLAIMS);
    }
    String client = text(claims, "azp");
    return identity(claims, client, client);
  }

  private Map<String, Object> verified(String token) {
    SigningKey key = keys.get(TokenVerifier.keyId(token));
    Map<String, Object> claims = TokenVerifier.signedClaims(token, key);
    TenantId tenant =
        config.portal().tenant().map(TenantId::new).orElseThrow(IdentityTokens::rejected);
    String issuer = config.issuerUrl() + "/" + tenant + "/v2.0";
    if (!config.clientId().toString().equals(claims.get("aud"))) {
      throw new TokenRejected(Code.TOKEN_AUDIENCE);
    }
    if (!issuer.equals(claims.get("iss"))
        || !tenant.toString().equals(claims.get("tid"))
        || !key.maySignFor(issuer, tenant, config.cloud().instanceName())) {
      throw new TokenRejected(Code.TOKEN_ISSUER);
    }
    Instant now = clock.instant();
    if (time(claims, "exp").plus(TokenVerifier.SKEW).isBefore(now)) {
      throw new TokenRejected(Code.TOKEN_EXPIRED);
    }
    if (time(claims, "nbf").minus(TokenVerifier.SKEW).isAfter(now)) {
      throw new TokenRejected(Code.TOKEN_NOT_YET_VALID);
    }
    return claims;
  }

  private static Identity identity(Map<String, Object> claims, String name, String signInName) {
    Set<String> roles =
        claims.get("roles") instanceof List<?> listed
            ? listed.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.toUnmodifiableSet())
            : Set.of();
    try {
      return new Identity(
          TenantId.of(text(claims, "tid")),
          ObjectId.of(text(claims, "oid")),
          name,
          signInName,
          roles);
    } catch (IllegalArgumentException e) {
      throw rejected();
    }
  }

  private static Instant time(Map<String, Object> claims, String name) {
    if (claims.get(name) instanceof Long seconds) {
      return Instant.ofEpochSecond(seconds);
    }
    throw rejected();
  }

  private static String text(Map<String, Object> claims, String name) {
    @Nullable Object value = claims.get(name);
    if (value instanceof String text && !text.isBlank() && text.length() <= 256) {
      return text;
    }
    throw rejected();
  }

  private static TokenRejected rejected() {
    return new TokenRejected(Code.TOKEN_CLAIMS);
  }
}
