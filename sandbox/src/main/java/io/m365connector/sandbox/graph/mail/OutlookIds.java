package io.m365connector.sandbox.graph.mail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Ids shaped like Exchange's: long, case-sensitive, with {@code -}, {@code _} and {@code =}. A
 * mutable id depends on the folder and therefore changes when the item moves; an immutable one does
 * not.
 */
public final class OutlookIds {
  private static final Pattern WELL_FORMED =
      Pattern.compile("A[AQ][A-Za-z][A-Za-z0-9_-]{40,400}={0,2}");
  private final String mailboxOid;

  public OutlookIds(String mailboxOid) {
    this.mailboxOid = mailboxOid;
  }

  /** The id of an item in its place. */
  public String mutable(String folderKey, String itemKey) {
    ByteBuffer bytes = ByteBuffer.allocate(110);
    bytes
        .put(mailboxOid.getBytes(StandardCharsets.US_ASCII))
        .put(new byte[] {0, 'F', 0, 0, 0, 0, 0});
    bytes
        .put(hash("folder", folderKey), 0, 16)
        .put(new byte[] {7, 0})
        .put(hash("place", folderKey + itemKey), 0, 22);
    bytes.put(new byte[] {0, 0, 0, 0, 1, 12, 0, 0}).put(hash("item", itemKey), 0, 19);
    return "AAMk" + encode(bytes.array());
  }

  /** The id of an item wherever it lies. */
  public String immutable(String itemKey) {
    ByteBuffer bytes = ByteBuffer.allocate(88);
    bytes
        .put(new byte[] {0, 46, 0, 0, 0, 0, 0})
        .put(hash("mailbox", mailboxOid))
        .put(hash("item", itemKey));
    bytes.put(hash("place", itemKey), 0, 17);
    return "AAkA" + encode(bytes.array());
  }

  public String folder(String folderKey) {
    ByteBuffer bytes = ByteBuffer.allocate(86);
    bytes
        .put(mailboxOid.getBytes(StandardCharsets.US_ASCII))
        .put(new byte[] {0, '.', 0, 0, 0, 0, 0});
    bytes.put(hash("folder", folderKey)).put(new byte[11]);
    return "AAMk" + encode(bytes.array());
  }

  /** Threads and the like; the same in every mailbox mode. */
  public String thread(String threadKey) {
    ByteBuffer bytes = ByteBuffer.allocate(56);
    bytes
        .put(mailboxOid.getBytes(StandardCharsets.US_ASCII))
        .put(new byte[] {0, 16, 0, 0})
        .put(hash("thread", threadKey), 0, 16);
    return "AAQk" + encode(bytes.array());
  }

  /** Whether this could be an id at all; if not, Exchange says so instead of "not found". */
  public static boolean wellFormed(String id) {
    return WELL_FORMED.matcher(id).matches();
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().encodeToString(bytes);
  }

  private static byte[] hash(String kind, String text) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((kind + ":" + text).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
