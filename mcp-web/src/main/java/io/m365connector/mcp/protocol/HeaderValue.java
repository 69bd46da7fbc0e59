package io.m365connector.mcp.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A mirrored header's value: plain visible ASCII, or any text as {@code =?base64?…?=} (2026-07-28,
 * Streamable HTTP, "Value Encoding").
 */
final class HeaderValue {

  private static final String PREFIX = "=?base64?";
  private static final String SUFFIX = "?=";

  private HeaderValue() {}

  /** The text a header stands for; empty when it is malformed. */
  static Optional<String> decode(String header) {
    String value = trim(header);
    boolean encoded =
        value.startsWith(PREFIX)
            && value.endsWith(SUFFIX)
            && value.length() >= PREFIX.length() + SUFFIX.length();
    if (encoded) {
      return base64(value.substring(PREFIX.length(), value.length() - SUFFIX.length()));
    }
    return plain(value) ? Optional.of(value) : Optional.empty();
  }

  /** Without the optional white space that RFC 9110 allows around a field value. */
  static String trim(String header) {
    int start = 0;
    int end = header.length();
    while (start < end && isBlank(header.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(header.charAt(end - 1))) {
      end--;
    }
    return header.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean plain(String value) {
    return value.chars().allMatch(c -> (c >= 0x20 && c <= 0x7E) || c == '\t');
  }

  private static Optional<String> base64(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      // One text, one encoding: the decoder alone would also take missing padding and stray bits.
      if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
        return Optional.empty();
      }
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
