package io.m365connector.admin.frame;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page with its parameters: a list's whole state, so that any view of it can be kept as a link.
 */
public record Address(String page, Map<String, String> parameters) {

  public Address {
    parameters = new LinkedHashMap<>(parameters);
  }

  /** The page without parameters. */
  public static Address of(String page) {
    return new Address(page, Map.of());
  }

  /** The same with that parameter; without it when the value is empty. */
  public Address with(String name, @Nullable Object value) {
    Map<String, String> next = new LinkedHashMap<>(parameters);
    if (value == null || value.toString().isEmpty()) {
      next.remove(name);
    } else {
      next.put(name, value.toString());
    }
    return new Address(page, next);
  }

  @Override
  public String toString() {
    return parameters.isEmpty()
        ? page
        : page
            + "?"
            + parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + encode(each.getValue()))
                .collect(Collectors.joining("&"));
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
