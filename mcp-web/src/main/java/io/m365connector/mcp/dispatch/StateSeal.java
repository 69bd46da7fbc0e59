package io.m365connector.mcp.dispatch;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals {@code requestState}, which travels through the client and comes back as
 * attacker-controlled input (2026-07-28, Multi Round-Trip Requests, "Server Requirements" 4 and 5).
 * AES-256-GCM with the caller and the request as associated data: it opens for the same caller, the
 * same request and a short time only. It does not make a state single-use.
 */
public final class StateSeal {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int MAX_SEALED = 16_384;
  private static final Duration LIFETIME = Duration.ofMinutes(10);

  private static final JsonProvider JSON = JsonProvider.provider();

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();
  private final Clock clock;

  /**
   * @param key 32 bytes; the same on every node that may see the retry
   */
  public StateSeal(byte[] key, Clock clock) {
    if (key.length != 32) {
      throw new IllegalArgumentException("the key has 32 bytes");
    }
    this.key = new SecretKeySpec(key, "AES");
    this.clock = clock;
  }

  /** A seal that opens in this process only. */
  public static StateSeal ofThisProcess() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return new StateSeal(key, Clock.systemUTC());
  }

  /**
   * Seals a state.
   *
   * @param binding caller and request it belongs to
   */
  String seal(JsonObject state, byte[] binding) {
    byte[] text = state.toString().getBytes(StandardCharsets.UTF_8);
    byte[] plain =
        ByteBuffer.allocate(Long.BYTES + text.length)
            .putLong(clock.instant().plus(LIFETIME).toEpochMilli())
            .put(text)
            .array();
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, binding).doFinal(plain);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens a sealed state; empty when it is not ours, not for this binding, or too old. */
  Optional<JsonObject> open(String sealed, byte[] binding) {
    if (sealed.length() > MAX_SEALED) {
      return Optional.empty();
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(sealed));
      if (bytes.remaining() <= NONCE) {
        return Optional.empty();
      }
      byte[] nonce = new byte[NONCE];
      bytes.get(nonce);
      byte[] rest = new byte[bytes.remaining()];
      bytes.get(rest);
      ByteBuffer plain = ByteBuffer.wrap(cipher(Cipher.DECRYPT_MODE, nonce, binding).doFinal(rest));
      if (clock.instant().isAfter(Instant.ofEpochMilli(plain.getLong()))) {
        return Optional.empty();
      }
      return Optional.of(parse(StandardCharsets.UTF_8.decode(plain).toString()));
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, byte[] binding) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(binding);
    return cipher;
  }

  private static JsonObject parse(String text) {
    try (JsonReader reader = JSON.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
