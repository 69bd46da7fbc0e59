package io.m365connector.kit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of the kit, read back and found good.
 *
 * @param fileName of letters, digits, dots and hyphens only
 */
public record Download(String fileName, String mediaType, byte[] content) {

  /** By which an administrator checks what arrived. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
