package io.m365connector.caller;

import io.m365connector.config.ConnectorConfig;
import io.m365connector.upstream.Answer;
import io.m365connector.upstream.Upstream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** An Entra of the test's own: keys it publishes, tokens it signs, a clock that it sets. */
final class Mint {

  static final String CONNECTOR = "c0000000-0000-4000-8000-0000000000c1";
  static final String CLIENT = "c0000000-0000-4000-8000-0000000000d1";
  static final String ISSUER = "https://login.microsoftonline.com/" + Callers.TENANT + "/v2.0";
  static final String TEMPLATE = "https://login.microsoftonline.com/{tenantid}/v2.0";
  static final RsaJsonWebKey GOOD = key("good");
  static final RsaJsonWebKey ROGUE = key("rogue");

  /** The clock and the network, both of which obey. */
  final class World extends Upstream {
    private Instant now = Instant.parse("2026-11-23T12:00:00Z");
    private boolean away;
    private int calls;

    @Override
    public Answer send(HttpRequest request) throws IOException {
      calls++;
      if (away) {
        throw new IOException("away");
      }
      return new Answer(
          200, HttpHeaders.of(Map.of(), (n, v) -> true), jwks().getBytes(StandardCharsets.UTF_8));
    }

    Clock clock() {
      return new Clock() {
        @Override
        public Instant instant() {
          return now;
        }

        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }
      };
    }
  }

  final World world = new World();
  final ConnectorConfig config;
  final SigningKeys keys;
  final TokenVerifier verifier;
  private final Map<String, String> published = new LinkedHashMap<>();

  Mint() {
    Map<String, String> settings =
        Map.of(
            "CONNECTOR_PUBLIC_URL", "https://m365.example.com",
            "CONNECTOR_CLIENT_ID", CONNECTOR,
            "CONNECTOR_CLIENT_SECRET", "a-secret");
    config = ConnectorConfig.from(name -> Optional.ofNullable(settings.get(name)));
    keys = new SigningKeys(world, config, world.clock());
    verifier = new TokenVerifier(keys, config, world.clock());
    publish(GOOD, TEMPLATE, "microsoftonline.com");
  }

  void publish(RsaJsonWebKey key, String issuer, String cloud) {
    Map<String, Object> jwk =
        key.toParams(org.jose4j.jwk.JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    jwk.put("issuer", issuer);
    jwk.put("cloud_instance_name", cloud);
    published.put(key.getKeyId(), JsonUtil.toJson(jwk));
  }

  void withdraw(RsaJsonWebKey key) {
    published.remove(key.getKeyId());
  }

  void away(boolean yes) {
    world.away = yes;
  }

  void advance(Duration time) {
    world.now = world.now.plus(time);
  }

  int calls() {
    return world.calls;
  }

  private String jwks() {
    return "{\"keys\":[" + String.join(",", published.values()) + "]}";
  }

  Map<String, Object> claims() {
    long now = world.now.getEpochSecond();
    Map<String, Object> claims = new HashMap<>();
    claims.put("aud", CONNECTOR);
    claims.put("iss", ISSUER);
    claims.put("tid", Callers.TENANT);
    claims.put("oid", Callers.ALICE);
    claims.put("sub", "pairwise");
    claims.put("azp", CLIENT);
    claims.put("ver", "2.0");
    claims.put("scp", "access_as_user");
    claims.put("nbf", now);
    claims.put("iat", now - 600);
    claims.put("exp", now + 3600);
    return claims;
  }

  String good() {
    return sign(GOOD, JsonUtil.toJson(claims()), UnaryOperator.identity());
  }

  /** A well-signed token with one claim changed; null takes it out. */
  String with(String claim, @org.jspecify.annotations.Nullable Object value) {
    Map<String, Object> claims = claims();
    if (value == null) {
      claims.remove(claim);
    } else {
      claims.put(claim, value);
    }
    return sign(GOOD, JsonUtil.toJson(claims), UnaryOperator.identity());
  }

  /** Signs whatever text, with a header that may be changed before. */
  String sign(RsaJsonWebKey key, String payload, UnaryOperator<Map<String, Object>> header) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("typ", "JWT");
    fields.put("alg", "RS256");
    fields.put("kid", key.getKeyId());
    return signed(key, JsonUtil.toJson(header.apply(fields)), payload);
  }

  /** Signs with RS256, whatever the header says. */
  static String signed(RsaJsonWebKey key, String header, String payload) {
    String input = base64(header) + "." + base64(payload);
    try {
      java.security.Signature signature = java.security.Signature.getInstance("SHA256withRSA");
      signature.initSign(key.getPrivateKey());
      signature.update(input.getBytes(StandardCharsets.US_ASCII));
      return input + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String jose(String algorithm, java.security.Key key, String payload) throws JoseException {
    JsonWebSignature jws = new JsonWebSignature();
    jws.setPayload(payload);
    jws.setKeyIdHeaderValue("good");
    jws.setAlgorithmHeaderValue(algorithm);
    jws.setDoKeyValidation(false);
    jws.setKey(key);
    return jws.getCompactSerialization();
  }

  Caller verify(String token) {
    return verifier.verify(BearerToken.fromAuthorization("Bearer " + token));
  }

  static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  static RsaJsonWebKey key(String id) {
    try {
      RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
      key.setKeyId(id);
      return key;
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}
