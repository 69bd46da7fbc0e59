package io.m365connector.mcp.provider;

import java.util.List;

/**
 * Suggestions, most relevant first.
 *
 * @param values at most 100
 * @param total how many there are in all
 */
public record Completions(List<String> values, int total) {

  static final int MAX = 100;

  /** The first hundred of all matches. */
  public static Completions of(List<String> matches) {
    return new Completions(
        matches.subList(0, Math.min(MAX, matches.size())).stream().toList(), matches.size());
  }

  public boolean more() {
    return total > values.size();
  }
}
