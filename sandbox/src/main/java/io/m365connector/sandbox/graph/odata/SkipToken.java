package io.m365connector.sandbox.graph.odata;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where an opaque cursor stands. It is bound to the options it came from: a client that changes
 * them, or makes tokens itself, is refused.
 *
 * @param offset how many elements were handed out
 * @param page how many pages were handed out, empty ones too
 */
record SkipToken(int offset, int page) {

  static Optional<SkipToken> read(QueryOptions options) {
    return options.get("$skiptoken").map(text -> read(text, options));
  }

  private static SkipToken read(String text, QueryOptions options) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\.");
      if (parts.length == 3 && Integer.parseInt(parts[2]) == fingerprint(options)) {
        return new SkipToken(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
      }
    } catch (IllegalArgumentException notOurs) {
      throw malformed();
    }
    throw malformed();
  }

  private static Refusal malformed() {
    return Refusal.badRequest("Invalid $skiptoken: follow @odata.nextLink as it was given.");
  }

  String write(QueryOptions options) {
    String text = offset + "." + page + "." + fingerprint(options);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static int fingerprint(QueryOptions options) {
    Map<String, String> bound = new TreeMap<>(options.asMap());
    bound.remove("$skiptoken");
    return bound.hashCode();
  }
}
