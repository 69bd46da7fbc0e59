package io.m365connector.tools.paging;

import io.m365connector.config.CommonKey;
import io.m365connector.config.ConnectorConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
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

  static SecretKey of(ConnectorConfig config) {
    return derive(CommonKey.of(config));
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
