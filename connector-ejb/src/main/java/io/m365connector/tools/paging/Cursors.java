package io.m365connector.tools.paging;

import io.m365connector.caller.Caller;
import io.m365connector.config.ConnectorConfig;
import io.m365connector.tools.ToolCall;
import io.m365connector.tools.ToolFailed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals where a list goes on (AES-256-GCM). Tenant, user and tool are authenticated with it, so a
 * cursor is worth nothing to anybody else; nothing is stored here.
 */
@ApplicationScoped
public class Cursors {

  /** Long enough for a conversation, short enough that a kept one is soon useless. */
  static final Duration LIFE = Duration.ofHours(1);

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int MAX_LENGTH = 16_384;

  private final SecretKey key;
  private final SecureRandom random = new SecureRandom();

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Cursors() {
    this.key = null;
  }

  @Inject
  public Cursors(ConnectorConfig config) {
    this.key = CursorKey.of(config);
  }

  /** Seals a state for the caller's next call of the same tool. */
  public String seal(String tool, ToolCall call, JsonObject state) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] text = state.toString().getBytes(StandardCharsets.UTF_8);
    long expiry = call.now().plus(LIFE).getEpochSecond();
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, bound(tool, call.admitted().caller()));
      byte[] sealed =
          cipher.doFinal(
              ByteBuffer.allocate(Long.BYTES + text.length).putLong(expiry).put(text).array());
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Opens a cursor.
   *
   * @throws ToolFailed when it was not sealed here for this caller and tool, or has expired
   */
  public JsonObject open(String tool, ToolCall call, String cursor) {
    if (cursor.length() > MAX_LENGTH) {
      throw ToolFailed.cursor();
    }
    try {
      byte[] sealed = Base64.getUrlDecoder().decode(cursor);
      if (sealed.length <= NONCE) {
        throw ToolFailed.cursor();
      }
      byte[] nonce = java.util.Arrays.copyOf(sealed, NONCE);
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, bound(tool, call.admitted().caller()));
      ByteBuffer opened = ByteBuffer.wrap(cipher.doFinal(sealed, NONCE, sealed.length - NONCE));
      if (!Instant.ofEpochSecond(opened.getLong()).isAfter(call.now())) {
        throw ToolFailed.cursor();
      }
      byte[] text = new byte[opened.remaining()];
      opened.get(text);
      try (JsonReader reader = Json.createReader(new ByteArrayInputStream(text))) {
        return reader.readObject();
      }
    } catch (GeneralSecurityException | IllegalArgumentException | JsonException e) {
      throw ToolFailed.cursor();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, byte[] bound) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(bound);
    return cipher;
  }

  private static byte[] bound(String tool, Caller caller) {
    return (tool + "\n" + caller.tenant() + "\n" + caller.user()).getBytes(StandardCharsets.UTF_8);
  }
}
