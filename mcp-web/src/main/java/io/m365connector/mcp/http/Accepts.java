package io.m365connector.mcp.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Reads {@code Accept} leniently: nothing is ever answered 406. An event stream goes only to a
 * client that names it, since Claude's first probe says {@code *}{@code /*} and wants JSON.
 */
final class Accepts {

  private Accepts() {}

  static boolean eventStream(List<String> accept) {
    return accept.stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .anyMatch(Accepts::namesEventStream);
  }

  private static boolean namesEventStream(String range) {
    String[] parts = range.toLowerCase(Locale.ROOT).split(";");
    return "text/event-stream".equals(parts[0].strip())
        && Arrays.stream(parts).map(String::strip).noneMatch(Accepts::isZeroWeight);
  }

  private static boolean isZeroWeight(String parameter) {
    return parameter.startsWith("q=0")
        && parameter.chars().skip(3).allMatch(c -> c == '.' || c == '0');
  }
}
