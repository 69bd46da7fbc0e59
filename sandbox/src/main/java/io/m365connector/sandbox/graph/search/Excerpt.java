package io.m365connector.sandbox.graph.search;

import java.util.List;
import java.util.Locale;

/**
 * The summary of a hit: a piece of the text around the first word found, found words in {@code
 * <c0>}.
 */
final class Excerpt {
  private static final int LENGTH = 240;

  private Excerpt() {}

  static String of(String text, List<String> terms) {
    String flat = text.replaceAll("\\s+", " ").strip();
    String lower = flat.toLowerCase(Locale.ROOT);
    int first =
        terms.stream()
            .mapToInt(term -> lower.indexOf(term.toLowerCase(Locale.ROOT)))
            .filter(i -> i >= 0)
            .min()
            .orElse(0);
    int from = Math.max(0, first - 60);
    int to = Math.min(flat.length(), from + LENGTH);
    String piece = flat.substring(from, to);
    for (String term : terms) {
      if (!term.isBlank()) {
        piece =
            piece.replaceAll(
                "(?iu)(?<![\\w>])(" + java.util.regex.Pattern.quote(term) + ")", "<c0>$1</c0>");
      }
    }
    return (from > 0 ? "<ddd/>" : "") + piece + (to < flat.length() ? "<ddd/>" : "");
  }
}
