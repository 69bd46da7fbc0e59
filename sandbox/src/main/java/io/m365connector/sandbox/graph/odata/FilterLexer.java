package io.m365connector.sandbox.graph.odata;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a {@code $filter} expression into tokens. */
final class FilterLexer {
  /** What a token is. */
  enum Kind {
    STRING,
    DATE,
    GUID,
    NUMBER,
    WORD,
    PUNCTUATION
  }

  /** A token; a string's text is without quotes. */
  record Token(Kind kind, String text, int position) {}

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:'((?:[^']|'')*)'"
              + "|(\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,12})?)?(?:Z|[+-]\\d{2}:\\d{2}))?(?![\\w-]))"
              + "|([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})"
              + "|(-?\\d+(?:\\.\\d+)?(?![\\w-]))"
              + "|(@?[\\p{L}_][\\w.]*)"
              + "|([(),/:]))");

  private FilterLexer() {}

  static List<Token> tokens(String expression) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(expression);
    int position = 0;
    while (position < expression.length()) {
      if (expression.substring(position).isBlank()) {
        break;
      }
      matcher.region(position, expression.length());
      if (!matcher.lookingAt()) {
        throw Refusal.badRequest(
            "Invalid filter clause: Syntax error at position "
                + position
                + " in '"
                + expression
                + "'.");
      }
      tokens.add(token(matcher, position));
      position = matcher.end();
    }
    return tokens;
  }

  private static Token token(Matcher matcher, int position) {
    for (Kind kind : Kind.values()) {
      String text = matcher.group(kind.ordinal() + 1);
      if (text != null) {
        return new Token(kind, kind == Kind.STRING ? text.replace("''", "'") : text, position);
      }
    }
    throw new IllegalStateException("a match without a group");
  }
}
