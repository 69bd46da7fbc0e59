package io.m365connector.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decoded {@code name=value} pairs of a query or a form, in the order they came. */
public record Parameters(Map<String, List<String>> values) {

  /** Nothing. */
  public static final Parameters NONE = new Parameters(Map.of());

  /**
   * Reads {@code application/x-www-form-urlencoded} text.
   *
   * @throws IllegalArgumentException when a percent escape is malformed
   */
  public static Parameters parse(String encoded) {
    if (encoded.isEmpty()) {
      return NONE;
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : encoded.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        values.computeIfAbsent(decode(name), key -> new ArrayList<>(1)).add(decode(value));
      }
    }
    return new Parameters(Collections.unmodifiableMap(values));
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  public Set<String> names() {
    return values.keySet();
  }

  /** The first value; an empty value counts as present. */
  public Optional<String> first(String name) {
    List<String> all = values.get(name);
    return all == null ? Optional.empty() : Optional.of(all.getFirst());
  }

  /** The first value that is not blank. */
  public Optional<String> text(String name) {
    return first(name).filter(value -> !value.isBlank());
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }
}
