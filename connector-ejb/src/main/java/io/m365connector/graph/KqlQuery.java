package io.m365connector.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person's own search expression made safe to stand beside ours: words, phrases, AND, OR, NOT,
 * balanced parentheses and the allowed properties go through; a property that is not allowed is
 * searched for as text. It cannot end our restrictions nor widen them.
 */
public final class KqlQuery {

  private static final Pattern RESTRICTION =
      Pattern.compile("([A-Za-z]{2,40})(:|>=|<=|<>|=|>|<)(?:\"([^\"]*)\"?|([^\\s()\"]+))");
  private static final Pattern PHRASE = Pattern.compile("\"([^\"]*)(?:\"|$)");
  private static final Pattern WORD = Pattern.compile("[^\\s()\"]+");
  private static final Pattern PLAIN_WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_.@']+\\*?");
  private static final Pattern PLAIN_VALUE =
      Pattern.compile("(?:[\\p{L}\\p{M}\\p{N}_.@/+-]|(?<=\\d):(?=\\d))+\\*?");
  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT");
  private static final int MAX_DEPTH = 20;

  private final Set<String> properties;
  private final List<String> tokens = new ArrayList<>();
  private int depth;

  private KqlQuery(Set<String> properties) {
    this.properties = properties;
  }

  /**
   * The expression, in parentheses when it has several parts; empty when it asks for everything.
   *
   * @param properties that the person may restrict, lower case
   */
  public static String of(String text, Set<String> properties) {
    KqlQuery query = new KqlQuery(properties);
    query.read(text.replaceAll("\\p{Cntrl}+", " ").replaceAll("[\u201c\u201d\u201e]", "\""));
    List<String> parts = query.closed();
    return parts.size() < 2 ? String.join("", parts) : "(" + written(parts) + ")";
  }

  private static String written(List<String> parts) {
    StringBuilder text = new StringBuilder();
    String before = "(";
    for (String part : parts) {
      if (!before.equals("(") && !part.equals(")")) {
        text.append(' ');
      }
      text.append(part);
      before = part;
    }
    return text.toString();
  }

  private void read(String text) {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '(') {
        open();
        at++;
      } else if (c == ')') {
        close();
        at++;
      } else if (Character.isWhitespace(c)) {
        at++;
      } else {
        at = operand(text, at);
      }
    }
  }

  private int operand(String text, int at) {
    if ((text.charAt(at) == '-' || text.charAt(at) == '+') && at + 1 < text.length()) {
      char next = text.charAt(at + 1);
      boolean prefix = at == 0 || Character.isWhitespace(text.charAt(at - 1));
      if (prefix && (Character.isLetterOrDigit(next) || next == '"')) {
        if (text.charAt(at) == '-') {
          operator("NOT");
        }
        return at + 1;
      }
    }
    Matcher restriction = RESTRICTION.matcher(text).region(at, text.length());
    if (restriction.lookingAt()
        && properties.contains(restriction.group(1).toLowerCase(Locale.ROOT))) {
      String phrase = restriction.group(3);
      String value = phrase == null ? value(restriction.group(4)) : Kql.phrase(phrase);
      if (value.length() > 2 || !value.startsWith("\"")) {
        tokens.add(restriction.group(1) + restriction.group(2) + value);
      }
      return restriction.end();
    }
    Matcher phrase = PHRASE.matcher(text).region(at, text.length());
    if (phrase.lookingAt()) {
      term(Kql.phrase(phrase.group(1)));
      return phrase.end();
    }
    Matcher word = WORD.matcher(text).region(at, text.length());
    if (!word.lookingAt()) {
      return at + 1;
    }
    word(word.group());
    return word.end();
  }

  private void word(String word) {
    if (OPERATORS.contains(word)) {
      operator(word);
    } else if (PLAIN_WORD.matcher(word).matches()) {
      tokens.add(word);
    } else if (!word.replace("*", "").isEmpty()) {
      term(Kql.phrase(word.replace("*", "")));
    }
  }

  private void term(String phrase) {
    if (phrase.length() > 2) {
      tokens.add(phrase);
    }
  }

  private static String value(String value) {
    return PLAIN_VALUE.matcher(value).matches() ? value : Kql.phrase(value);
  }

  private void operator(String operator) {
    if (operator.equals("NOT")) {
      if (!last().equals("NOT")) {
        tokens.add(operator);
      }
    } else if (!tokens.isEmpty() && !OPERATORS.contains(last()) && !last().equals("(")) {
      tokens.add(operator);
    }
  }

  private void open() {
    if (depth < MAX_DEPTH) {
      tokens.add("(");
      depth++;
    }
  }

  private void close() {
    if (depth == 0) {
      return;
    }
    dropDanglingOperators();
    depth--;
    if (last().equals("(")) {
      tokens.removeLast();
      dropDanglingOperators();
    } else {
      tokens.add(")");
    }
  }

  private List<String> closed() {
    dropDanglingOperators();
    while (depth > 0) {
      close();
    }
    dropDanglingOperators();
    return tokens;
  }

  private void dropDanglingOperators() {
    while (OPERATORS.contains(last())) {
      tokens.removeLast();
    }
  }

  private String last() {
    return tokens.isEmpty() ? "" : tokens.getLast();
  }
}
