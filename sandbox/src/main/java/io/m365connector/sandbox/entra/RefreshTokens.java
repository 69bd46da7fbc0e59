package io.m365connector.sandbox.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.util.Base64URL;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.organisation.User;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Refresh tokens. Opaque to clients; here a sealed note of the grant, so that thousands a second
 * need no memory.
 */
final class RefreshTokens {
  private static final Duration LIFETIME = Duration.ofDays(90);
  private final SecretKeySpec key;

  RefreshTokens() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    key = new SecretKeySpec(random, "HmacSHA256");
  }

  /** What a refresh token stands for. */
  record Sealed(String tenant, String user, String client, String scope, long issued) {
    boolean expired() {
      return Instant.ofEpochSecond(issued).plus(LIFETIME).isBefore(Instant.now());
    }
  }

  String issue(User user, String clientId, String scope) {
    ObjectNode note = Json.object();
    note.put("t", user.tenantId()).put("u", user.oid()).put("c", clientId).put("s", scope);
    note.put("i", Instant.now().getEpochSecond());
    byte[] text = Json.bytes(note);
    return "1." + Base64URL.encode(text) + "." + Base64URL.encode(mac(text));
  }

  /** The grant behind a token; empty when this Entra did not issue it. */
  Optional<Sealed> open(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3 || !parts[0].equals("1")) {
      return Optional.empty();
    }
    byte[] text = new Base64URL(parts[1]).decode();
    if (!MessageDigest.isEqual(mac(text), new Base64URL(parts[2]).decode())) {
      return Optional.empty();
    }
    JsonNode note = Json.parse(text);
    return Optional.of(
        new Sealed(
            note.path("t").asText(),
            note.path("u").asText(),
            note.path("c").asText(),
            note.path("s").asText(),
            note.path("i").asLong()));
  }

  private byte[] mac(byte[] text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
