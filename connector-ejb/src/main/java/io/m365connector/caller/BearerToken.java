package io.m365connector.caller;

import io.m365connector.code.Code;

/**
 * The raw token a client sent. It prints as {@code ****}; its value goes to the verifier and to the
 * on-behalf-of call, nowhere else.
 */
public final class BearerToken {

  /** Entra's access tokens stay well below this even with many groups. */
  public static final int MAX_LENGTH = 16 * 1024;

  private final String value;

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

  /** The token itself. */
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "****";
  }

  private static boolean isCompactJws(String token) {
    int dots = 0;
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (c == '.') {
        dots++;
      } else if (!(c >= 'a' && c <= 'z'
          || c >= 'A' && c <= 'Z'
          || c >= '0' && c <= '9'
          || c == '-'
          || c == '_')) {
        return false;
      }
    }
    return dots == 2 && token.charAt(token.length() - 1) != '.';
  }
}
