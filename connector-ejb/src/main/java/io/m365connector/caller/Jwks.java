package io.m365connector.caller;

import java.io.IOException;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Reads Entra's v2.0 key set: RSA signing keys that name their issuer; others are passed over. */
final class Jwks {

  private static final int MINIMUM_BITS = 2048;

  private Jwks() {}

  static Map<String, SigningKey> parse(String json) throws IOException {
    try {
      Map<String, Object> document = JsonUtil.parseJson(json);
      if (!(document.get("keys") instanceof List<?> entries)) {
        throw new IOException("The key set has no keys");
      }
      Map<String, SigningKey> keys = new HashMap<>();
      for (Object entry : entries) {
        if (entry instanceof Map<?, ?> parameters) {
          add(parameters, keys);
        }
      }
      if (keys.isEmpty()) {
        throw new IOException("The key set has no usable key");
      }
      return Map.copyOf(keys);
    } catch (JoseException e) {
      throw new IOException("The key set is not readable", e);
    }
  }

  @SuppressWarnings("unchecked")
  private static void add(Map<?, ?> parameters, Map<String, SigningKey> keys) throws JoseException {
    boolean signs = parameters.get("use") == null || "sig".equals(parameters.get("use"));
    if (!signs
        || !"RSA".equals(parameters.get("kty"))
        || !(parameters.get("kid") instanceof String id)
        || !(parameters.get("issuer") instanceof String issuer)) {
      return;
    }
    PublicKey key =
        PublicJsonWebKey.Factory.newPublicJwk((Map<String, Object>) parameters).getPublicKey();
    if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= MINIMUM_BITS) {
      Optional<String> cloud =
          parameters.get("cloud_instance_name") instanceof String name
              ? Optional.of(name)
              : Optional.empty();
      keys.put(id, new SigningKey(id, rsa, issuer, cloud));
    }
  }
}
