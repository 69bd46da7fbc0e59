package io.m365connector.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The chain's rule: a row's hash is SHA-256 over the hash before it and its own fields, each with
 * its length in front, so that no two rows can spell the same bytes.
 */
final class AuditChain {

  /** What the first row follows. */
  static final String START = "0".repeat(64);

  private AuditChain() {}

  static String hash(String previous, List<String> fields) {
    MessageDigest digest = sha256();
    update(digest, previous);
    fields.forEach(field -> update(digest, field));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void update(MessageDigest digest, String field) {
    byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
