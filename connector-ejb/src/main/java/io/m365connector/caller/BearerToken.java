package io.m365connector.caller;

import io.m365connector.code.Code;

/**
 * The raw token a client sent. It prints as {@code ****}; its value goes to the verifier and to the
 * on-behalf-of call, nowhere else.
 */
public final class BearerToken {

  /** Entra's access tokens stay well below this even with many groups. */
  public static final int MAX_LENGTH = 16 * 1024;

  private volatile String value;

  private BearerToken(String value) {
    this.value = value;
  }

  /**
   * Takes the token out of an {@code Authorization} header (RFC 6750 §2.1).
   *
   * @throws TokenRejected when the header holds no well-formed bearer token
   */
  public static BearerToken fromAuthorization(@org.jspecify.annotations.Nullable String header) {
    if (header == null || !header.regionMatches(true, 0, "Bearer ", 0, 7)) {
      throw new TokenRejected(Code.TOKEN_MISSING);
    }
    String token = header.substring(7).strip();
    if (token.isEmpty()) {
      throw new TokenRejected(Code.TOKEN_MISSING);
    }
    if (token.length() > MAX_LENGTH || !isCompactJws(token)) {
      throw new TokenRejected(Code.TOKEN_MALFORMED);
    }
    return new BearerToken(token);
  }

  /**
   * The token itself.
   *
   * @throws IllegalStateException when its request is over
   */
  public String reveal() {
    String current = value;
    if (current.isEmpty()) {
      throw new IllegalStateException("The request is over");
    }
    return current;
  }

  /** The request is over: whatever still holds this object holds no token any more. */
  public void forget() {
    value = "";
  }

  @Override
  public String toString() {
    return "****";
  }

  private static boolean isCompactJws(String token) {
    int dots = 0;
    int length = 0;
    int last = 0;
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (c == '.') {
        if (++dots > 2 || !endsCanonically(length, last)) {
          return false;
        }
        length = 0;
      } else {
        last = sixBits(c);
        if (last < 0) {
          return false;
        }
        length++;
      }
    }
    return dots == 2 && endsCanonically(length, last);
  }

  /**
   * Whether a base64url text of that length may end in those six bits (RFC 4648 §3.5). Decoders
   * forgive the bits that are over; then one signature has several spellings.
   */
  private static boolean endsCanonically(int length, int last) {
    return switch (length % 4) {
      case 0 -> length > 0;
      case 2 -> (last & 0b1111) == 0;
      case 3 -> (last & 0b11) == 0;
      default -> false;
    };
  }

  private static int sixBits(char c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 26;
    }
    if (c >= '0' && c <= '9') {
      return c - '0' + 52;
    }
    return c == '-' ? 62 : c == '_' ? 63 : -1;
  }
}
