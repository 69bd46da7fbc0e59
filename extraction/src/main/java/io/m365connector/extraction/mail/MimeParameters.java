package io.m365connector.extraction.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value and the parameters of a MIME header, continued and percent-encoded ones put together
 * (RFC 2231).
 */
record MimeParameters(String value, Map<String, String> parameters) {

  private static final Pattern PARAMETER =
      Pattern.compile(
          ";\\s{0,99}([^\\s=;]{1,80})\\s{0,9}=\\s{0,9}(?:\"((?:[^\"\\\\]|\\\\.){0,2000})\"|([^;\\s]{0,2000}))");

  static MimeParameters parse(String header) {
    int semicolon = header.indexOf(';');
    String value = semicolon < 0 ? header : header.substring(0, semicolon);
    Map<String, String> parameters = new TreeMap<>();
    Matcher parameter = PARAMETER.matcher(semicolon < 0 ? "" : header.substring(semicolon));
    while (parameter.find()) {
      String quoted = parameter.group(2);
      parameters.putIfAbsent(
          parameter.group(1).toLowerCase(Locale.ROOT),
          quoted == null ? parameter.group(3) : quoted.replaceAll("\\\\(.)", "$1"));
    }
    return new MimeParameters(value.strip().toLowerCase(Locale.ROOT), parameters);
  }

  /** A parameter, or the empty text. */
  String get(String name) {
    String whole = parameters.get(name);
    if (whole != null) {
      return whole;
    }
    String extended = parameters.get(name + "*");
    if (extended != null) {
      return decode(extended);
    }
    StringBuilder pieces = new StringBuilder();
    boolean encoded = false;
    for (int i = 0; i < 100; i++) {
      String piece = parameters.get(name + "*" + i);
      String encodedPiece = parameters.get(name + "*" + i + "*");
      if (piece == null && encodedPiece == null) {
        break;
      }
      encoded |= encodedPiece != null;
      pieces.append(encodedPiece == null ? piece : encodedPiece);
    }
    return encoded ? decode(pieces.toString()) : pieces.toString();
  }

  /** {@code charset'language'percent-encoded}. */
  private static String decode(String text) {
    String[] parts = text.split("'", 3);
    if (parts.length < 3) {
      return text;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String encoded = parts[2];
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      int hex = c == '%' && i + 2 < encoded.length() ? hex(encoded.substring(i + 1, i + 3)) : -1;
      bytes.write(hex < 0 ? c : hex);
      i += hex < 0 ? 0 : 2;
    }
    return bytes.toString(charset(parts[0]));
  }

  private static int hex(String digits) {
    try {
      return Integer.parseInt(digits, 16);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
