package io.m365connector.caller;

import io.m365connector.code.Code;
import io.m365connector.config.ConnectorConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Turns a {@link BearerToken} into a {@link Caller}: header, key, signature, audience, version,
 * user not app, issuer bound to tenant and key, time, scope; the first that fails refuses.
 */
@ApplicationScoped
public class TokenVerifier {

  /** The scope that lets an application speak to the connector for a user. */
  public static final String SCOPE = "access_as_user";

  /** Clock difference between Entra and this server that is forgiven, both ways. */
  static final Duration SKEW = Duration.ofMinutes(5);

  private static final AlgorithmConstraints RS256 =
      new AlgorithmConstraints(
          AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256);

  /** Header parameters with which a token would bring its own key or rules (RFC 7515 §4.1). */
  private static final Set<String> FORBIDDEN =
      Set.of("jwk", "jku", "x5c", "x5u", "crit", "b64", "zip");

  private final SigningKeys keys;
  private final String audience;
  private final String issuerBase;
  private final String cloud;
  private final Clock clock;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected TokenVerifier() {
    this.keys = null;
    this.audience = null;
    this.issuerBase = null;
    this.cloud = null;
    this.clock = null;
  }

  @Inject
  public TokenVerifier(SigningKeys keys, ConnectorConfig config) {
    this(keys, config, Clock.systemUTC());
  }

  TokenVerifier(SigningKeys keys, ConnectorConfig config, Clock clock) {
    this.keys = keys;
    this.audience = config.clientId().toString();
    this.issuerBase = config.issuerUrl() + "/";
    this.cloud = config.cloud().instanceName();
    this.clock = clock;
  }

  /**
   * Verifies the token.
   *
   * @throws TokenRejected naming the first check that failed
   */
  public Caller verify(BearerToken token) {
    SigningKey key = keys.get(keyId(token.reveal()));
    TokenClaims claims = TokenClaims.of(signedClaims(token.reveal(), key), audience);
    // The only issuer of a tenant's v2.0 tokens; and the key must be one that may sign for it.
    String issuer = issuerBase + claims.tenant() + "/v2.0";
    if (!claims.issuer().equals(issuer) || !key.maySignFor(issuer, claims.tenant(), cloud)) {
      throw new TokenRejected(Code.TOKEN_ISSUER);
    }
    Instant now = clock.instant();
    if (claims.expiry().plus(SKEW).isBefore(now)) {
      throw new TokenRejected(Code.TOKEN_EXPIRED);
    }
    if (claims.notBefore().minus(SKEW).isAfter(now)) {
      throw new TokenRejected(Code.TOKEN_NOT_YET_VALID);
    }
    if (!claims.scopes().contains(SCOPE)) {
      throw new TokenRejected(Code.TOKEN_SCOPE);
    }
    return new Caller(claims, token);
  }

  static String keyId(String token) {
    Map<String, Object> header;
    try {
      byte[] json = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
      header = JsonUtil.parseJson(new String(json, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException | JoseException e) {
      throw new TokenRejected(Code.TOKEN_MALFORMED);
    }
    boolean wellFormed =
        "RS256".equals(header.get("alg"))
            && header.get("kid") instanceof String id
            && !id.isEmpty()
            && id.length() <= 128
            && header.keySet().stream().noneMatch(FORBIDDEN::contains)
            && isAccessTokenType(header.get("typ"));
    if (!wellFormed) {
      throw new TokenRejected(Code.TOKEN_MALFORMED);
    }
    return (String) java.util.Objects.requireNonNull(header.get("kid"));
  }

  private static boolean isAccessTokenType(@org.jspecify.annotations.Nullable Object type) {
    return type == null
        || type instanceof String name
            && (name.equalsIgnoreCase("JWT") || name.equalsIgnoreCase("at+jwt"));
  }

  static Map<String, Object> signedClaims(String token, SigningKey key) {
    try {
      JsonWebSignature signature = new JsonWebSignature();
      signature.setAlgorithmConstraints(RS256);
      signature.setCompactSerialization(token);
      signature.setKey(key.key());
      if (!signature.verifySignature()) {
        throw new TokenRejected(Code.TOKEN_SIGNATURE);
      }
      // jose4j refuses a document in which a name stands twice.
      return JsonUtil.parseJson(signature.getPayload());
    } catch (JoseException | IllegalArgumentException e) {
      // IllegalArgumentException: a number that no Java type holds.
      throw new TokenRejected(Code.TOKEN_MALFORMED);
    }
  }
}
