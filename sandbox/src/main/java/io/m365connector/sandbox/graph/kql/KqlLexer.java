package io.m365connector.sandbox.graph.kql;

import io.m365connector.sandbox.graph.odata.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a KQL query into terms, restrictions, operators and parentheses. */
final class KqlLexer {
  /** What a token is. */
  enum Kind {
    AND,
    OR,
    NOT,
    OPEN,
    CLOSE,
    TERM,
    RESTRICTION
  }

  /**
   * A token; property and operator are empty but for a restriction, whose property is in lower
   * case.
   */
  record Token(Kind kind, String property, String operator, String text, boolean phrase) {
    static Token sign(Kind kind) {
      return new Token(kind, "", "", "", false);
    }
  }

  private static final Pattern RESTRICTION =
      Pattern.compile(
          "([A-Za-z][A-Za-z.]*)(:|=|<>|>=|<=|>|<)(?=\\S)(?:\"([^\"]*)\"|([^\\s()\"]+))(\\*?)");
  private static final Pattern PHRASE = Pattern.compile("\"([^\"]*)\"(\\*?)");
  private static final Pattern WORD = Pattern.compile("[^\\s()\"]+");

  private KqlLexer() {}

  static List<Token> tokens(String query) {
    List<Token> tokens = new ArrayList<>();
    int position = 0;
    while (position < query.length()) {
      char c = query.charAt(position);
      if (Character.isWhitespace(c)) {
        position++;
      } else if (c == '(' || c == ')') {
        tokens.add(Token.sign(c == '(' ? Kind.OPEN : Kind.CLOSE));
        position++;
      } else if (c == '-'
          && position + 1 < query.length()
          && !Character.isWhitespace(query.charAt(position + 1))) {
        tokens.add(Token.sign(Kind.NOT));
        position++;
      } else {
        position = word(query, position, tokens);
      }
    }
    return tokens;
  }

  private static int word(String query, int position, List<Token> tokens) {
    Matcher restriction = RESTRICTION.matcher(query).region(position, query.length());
    if (restriction.lookingAt()) {
      boolean phrase = restriction.group(3) != null;
      String value = phrase ? restriction.group(3) : restriction.group(4);
      String property = restriction.group(1).toLowerCase(Locale.ROOT);
      tokens.add(
          new Token(
              Kind.RESTRICTION,
              property,
              restriction.group(2),
              value + restriction.group(5),
              phrase));
      return restriction.end();
    }
    Matcher phrase = PHRASE.matcher(query).region(position, query.length());
    if (phrase.lookingAt()) {
      tokens.add(new Token(Kind.TERM, "", "", phrase.group(1) + phrase.group(2), true));
      return phrase.end();
    }
    Matcher word = WORD.matcher(query).region(position, query.length());
    if (!word.lookingAt()) {
      throw Refusal.badRequest(
          "Syntax error: the quotation mark at position "
              + position
              + " in '"
              + query
              + "' has no partner.");
    }
    tokens.add(
        switch (word.group()) {
          case "AND", "+" -> Token.sign(Kind.AND);
          case "OR" -> Token.sign(Kind.OR);
          case "NOT" -> Token.sign(Kind.NOT);
          default -> new Token(Kind.TERM, "", "", word.group(), false);
        });
    return word.end();
  }
}
