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
        .map(value -> value.toLowerCase(Locale.ROOT).replace(" ", ""))
        .anyMatch(
            value ->
                value.startsWith("text/event-stream") && !value.matches(".*;q=0(\\.0+)?(;.*)?"));
  }
}
