package io.m365connector.sandbox.graph.files;

import io.m365connector.sandbox.organisation.files.Drive;
import io.m365connector.sandbox.organisation.files.DriveItem;
import io.m365connector.sandbox.organisation.files.Site;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/**
 * Ids shaped like SharePoint's: drives {@code b!…}, items {@code 01…}, sites {@code
 * host,guid,guid}.
 */
public final class FileIds {
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private FileIds() {}

  public static String of(Drive drive) {
    return "b!"
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(Arrays.copyOf(hash("drive:" + drive.key()), 48));
  }

  public static String of(DriveItem item) {
    return "01"
        + base32(hash("list:" + item.drive().key()), 6)
        + base32(hash("item:" + item.drive().key() + "/" + item.path()), 26);
  }

  public static String of(Site site) {
    return site.host() + "," + guid("site:" + site.webUrl()) + "," + guid("web:" + site.webUrl());
  }

  /** A GUID that follows from the name. */
  public static String guid(String name) {
    ByteBuffer bytes = ByteBuffer.wrap(hash(name));
    long high = bytes.getLong() & ~0xf000L | 0x4000L;
    long low = bytes.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
    return new UUID(high, low).toString();
  }

  static String etag(DriveItem item) {
    return "\"{" + guid("unique:" + of(item)).toUpperCase(Locale.ROOT) + "},1\"";
  }

  private static String base32(byte[] bytes, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(BASE32.charAt(bytes[i] & 31));
    }
    return text.toString();
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-512").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
