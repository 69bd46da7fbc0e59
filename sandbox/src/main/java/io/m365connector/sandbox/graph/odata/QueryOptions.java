package io.m365connector.sandbox.graph.odata;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The decoded query options of one request, in order; each name occurs once. */
public final class QueryOptions {
  private final Map<String, String> values;

  private QueryOptions(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Reads a raw query string; {@code %24top} is {@code $top}, and a plus is a space, as Graph
   * decodes it.
   */
  public static QueryOptions parse(String rawQuery) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : rawQuery.split("&")) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      if (values.put(name, value) != null) {
        throw Refusal.badRequest(
            "Query option '"
                + name
                + "' was specified more than once, but it must be specified at most once.");
      }
    }
    return new QueryOptions(values);
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw Refusal.badRequest("The query string contains an invalid percent-encoding.");
    }
  }

  /**
   * Refuses every option the operation does not have; Graph would ignore some, which hides
   * mistakes.
   */
  public void allowOnly(Set<String> names) {
    for (String name : values.keySet()) {
      if (!names.contains(name)) {
        throw Refusal.badRequest(
            "The query parameter '"
                + name
                + "' is not supported for this operation."
                + (names.contains("$" + name) ? " Did you mean '$" + name + "'?" : ""));
      }
    }
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  public boolean flag(String name) {
    return get(name)
        .map(
            value ->
                switch (value) {
                  case "true" -> true;
                  case "false" -> false;
                  default ->
                      throw Refusal.badRequest(
                          "Invalid value '"
                              + value
                              + "' for "
                              + name
                              + " query option found. true or false expected.");
                })
        .orElse(false);
  }

  /** A number between the bounds, or {@code otherwise} when the option is absent. */
  public int number(String name, int otherwise, int min, int max) {
    String value = values.get(name);
    if (value == null) {
      return otherwise;
    }
    int number;
    try {
      number = Integer.parseInt(value);
    } catch (NumberFormatException notANumber) {
      throw Refusal.badRequest(
          "Invalid value '"
              + value
              + "' for "
              + name
              + " query option found. The "
              + name
              + " query option requires a non-negative integer value.");
    }
    if (number < min) {
      throw Refusal.badRequest(
          "Invalid value '"
              + value
              + "' for "
              + name
              + " query option found. The "
              + name
              + " query option requires a non-negative integer value.");
    }
    if (number > max) {
      throw Refusal.badRequest(
          "The limit of '"
              + max
              + "' for "
              + name
              + " query has been exceeded. The value from the incoming request is '"
              + number
              + "'.");
    }
    return number;
  }

  public Map<String, String> asMap() {
    return Collections.unmodifiableMap(values);
  }
}
