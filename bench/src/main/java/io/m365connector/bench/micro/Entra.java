package io.m365connector.bench.micro;

import io.m365connector.caller.SigningKeys;
import io.m365connector.config.ConnectorConfig;
import io.m365connector.upstream.Answer;
import io.m365connector.upstream.Upstream;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** An Entra in memory: one key, and tokens of the size that Entra's have. */
final class Entra {

  static final String TENANT = "a0000000-0000-4000-8000-000000000001";
  static final String CLIENT = "c0000000-0000-4000-8000-0000000000d1";
  private static final String CONNECTOR = "c0000000-0000-4000-8000-0000000000c1";
  private static final int BITS = 2048;
  private static final int FILLING = 600;

  private final RsaJsonWebKey key;
  private final ConnectorConfig config;

  Entra() throws JoseException {
    key = RsaJwkGenerator.generateJwk(BITS);
    key.setKeyId("bench");
    Map<String, String> settings =
        Map.of(
            "CONNECTOR_PUBLIC_URL", "https://m365.example.com",
            "CONNECTOR_CLIENT_ID", CONNECTOR,
            "CONNECTOR_CLIENT_SECRET", "a-secret");
    config = ConnectorConfig.from(name -> Optional.ofNullable(settings.get(name)));
  }

  ConnectorConfig config() {
    return config;
  }

  SigningKeys keys() {
    SigningKeys keys = new SigningKeys(new Published(jwks()), config);
    keys.refreshIfDue();
    return keys;
  }

  private String jwks() {
    Map<String, Object> jwk = key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    jwk.put("issuer", "https://login.microsoftonline.com/{tenantid}/v2.0");
    jwk.put("cloud_instance_name", "microsoftonline.com");
    return "{\"keys\":[" + JsonUtil.toJson(jwk) + "]}";
  }

  String authorization() throws JoseException {
    long now = Instant.now().getEpochSecond();
    JsonWebSignature token = new JsonWebSignature();
    token.setAlgorithmHeaderValue("RS256");
    token.setKeyIdHeaderValue(key.getKeyId());
    token.setKey(key.getPrivateKey());
    token.setPayload(
        JsonUtil.toJson(
            Map.ofEntries(
                Map.entry("aud", CONNECTOR),
                Map.entry("iss", "https://login.microsoftonline.com/" + TENANT + "/v2.0"),
                Map.entry("tid", TENANT),
                Map.entry("oid", "b0000000-0000-4000-8000-000000000001"),
                Map.entry("sub", "pairwise"),
                Map.entry("azp", CLIENT),
                Map.entry("ver", "2.0"),
                Map.entry("scp", "access_as_user"),
                Map.entry("rh", "x".repeat(FILLING)),
                Map.entry("nbf", now - 60),
                Map.entry("iat", now - 60),
                Map.entry("exp", now + 86_400))));
    return "Bearer " + token.getCompactSerialization();
  }

  private static final class Published extends Upstream {
    private final byte[] keys;

    Published(String keys) {
      this.keys = keys.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Answer send(HttpRequest request) {
      return new Answer(200, HttpHeaders.of(Map.of(), (name, value) -> true), keys);
    }
  }
}
