package io.m365connector.graph;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Builds expressions of the Keyword Query Language from values that are not trusted: a value stays
 * the value of its property whatever it holds. Source: Microsoft, "Keyword Query Language (KQL)
 * syntax reference".
 */
public final class Kql {

  private Kql() {}

  /** {@code property:"value"}; KQL knows no escape for a quote, so quotes become blanks. */
  public static String has(String property, String value) {
    return property + ":" + phrase(value);
  }

  /** {@code property>=day}. */
  public static String notBefore(String property, LocalDate day) {
    return property + ">=" + day;
  }

  /** {@code property<=day}. */
  public static String notAfter(String property, LocalDate day) {
    return property + "<=" + day;
  }

  /** A phrase, matched word for word. */
  public static String phrase(String text) {
    return "\"" + plain(text) + "\"";
  }

  /** All parts must match; null and empty parts are left out. */
  public static String and(@Nullable String... parts) {
    return Arrays.stream(parts)
        .filter(Objects::nonNull)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" AND "));
  }

  /** Any part may match. */
  public static String or(List<String> parts) {
    return parts.size() == 1
        ? parts.getFirst()
        : parts.stream().collect(Collectors.joining(" OR ", "(", ")"));
  }

  /**
   * The value of {@code $search}: the expression in quotes, its own quotes and backslashes escaped.
   */
  public static String search(String expression) {
    return "\"" + expression.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** Without quotes, backslashes and control characters, which have a meaning to some reader. */
  static String plain(String text) {
    return text.replaceAll("[\"\\\\\\p{Cntrl}\u201c\u201d\u201e\u00ab\u00bb]+", " ").strip();
  }
}
