package io.m365connector.tools.paging;

import io.m365connector.config.ConnectorConfig;
import io.m365connector.config.Credential;
import io.m365connector.config.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that seals cursors: the same on every node that has the same settings, so that any node
 * opens what another sealed.
 */
final class CursorKey {

  private static final String HMAC = "HmacSHA256";
  private static final byte[] SALT = "m365connector".getBytes(StandardCharsets.UTF_8);
  private static final byte[] PURPOSE = "cursor v1 A256GCM".getBytes(StandardCharsets.UTF_8);

  private CursorKey() {}

  /**
   * From {@code CONNECTOR_CURSOR_KEY}; without it from the client credential. A federated assertion
   * changes by the hour and is no basis for a key: there the key is random, for this node only.
   */
  static SecretKey of(ConnectorConfig config) {
    byte[] material =
        config
            .cursorKey()
            .map(Secret::reveal)
            .map(key -> key.getBytes(StandardCharsets.UTF_8))
            .orElseGet(() -> credential(config.credential()));
    return derive(material);
  }

  private static byte[] credential(Credential credential) {
    return switch (credential) {
      case Credential.ClientSecret secret ->
          secret.secret().reveal().getBytes(StandardCharsets.UTF_8);
      case Credential.SecretFile secret -> content(secret.file());
      case Credential.Certificate certificate -> content(certificate.files().getFirst());
      case Credential.AssertionFile assertion -> random();
    };
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      return random();
    }
  }

  private static byte[] random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  /** HKDF (RFC 5869) with SHA-256, one block: extract, then expand. */
  static SecretKey derive(byte[] material) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(SALT, HMAC));
      byte[] extracted = mac.doFinal(material);
      mac.init(new SecretKeySpec(extracted, HMAC));
      mac.update(PURPOSE);
      return new SecretKeySpec(mac.doFinal(new byte[] {1}), "AES");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
