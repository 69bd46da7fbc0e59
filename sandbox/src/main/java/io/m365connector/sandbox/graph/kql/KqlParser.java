package io.m365connector.sandbox.graph.kql;

import io.m365connector.sandbox.graph.kql.KqlLexer.Kind;
import io.m365connector.sandbox.graph.kql.KqlLexer.Token;
import io.m365connector.sandbox.graph.odata.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * NOT binds tighter than AND, AND tighter than OR; side by side means AND, or OR for the same
 * property.
 */
final class KqlParser {
  private final List<Token> tokens;
  private final Instant now;
  private int next;

  KqlParser(List<Token> tokens, Instant now) {
    this.tokens = tokens;
    this.now = now;
  }

  Kql parse() {
    if (tokens.isEmpty()) {
      return new Kql.Everything();
    }
    Kql query = or();
    if (next < tokens.size()) {
      throw syntaxError();
    }
    return query;
  }

  private Kql or() {
    List<Kql> parts = new ArrayList<>(List.of(and()));
    while (take(Kind.OR)) {
      parts.add(and());
    }
    return parts.size() == 1 ? parts.getFirst() : new Kql.Or(parts);
  }

  private Kql and() {
    List<Kql> parts = new ArrayList<>(List.of(adjacent()));
    while (take(Kind.AND)) {
      parts.add(adjacent());
    }
    return parts.size() == 1 ? parts.getFirst() : new Kql.And(parts);
  }

  /** Side by side: restrictions on one property are alternatives, all else must hold together. */
  private Kql adjacent() {
    Map<String, List<Kql>> groups = new LinkedHashMap<>();
    do {
      Kql part = unary();
      String group =
          part instanceof Kql.Restriction r && r.operator().equals(":")
              ? r.property()
              : "#" + groups.size();
      groups.computeIfAbsent(group, g -> new ArrayList<>()).add(part);
    } while (next < tokens.size() && startsOperand(tokens.get(next).kind()));
    List<Kql> parts = new ArrayList<>();
    groups
        .values()
        .forEach(
            alternatives ->
                parts.add(
                    alternatives.size() == 1 ? alternatives.getFirst() : new Kql.Or(alternatives)));
    return parts.size() == 1 ? parts.getFirst() : new Kql.And(parts);
  }

  private static boolean startsOperand(Kind kind) {
    return kind == Kind.TERM || kind == Kind.RESTRICTION || kind == Kind.OPEN || kind == Kind.NOT;
  }

  private Kql unary() {
    if (take(Kind.NOT)) {
      return new Kql.Not(unary());
    }
    if (take(Kind.OPEN)) {
      Kql inner = or();
      if (!take(Kind.CLOSE)) {
        throw syntaxError();
      }
      return inner;
    }
    if (next >= tokens.size() || !startsOperand(tokens.get(next).kind())) {
      throw syntaxError();
    }
    return operand(tokens.get(next++));
  }

  private Kql operand(Token token) {
    boolean prefix = token.text().endsWith("*");
    String text = prefix ? token.text().substring(0, token.text().length() - 1) : token.text();
    if (token.kind() == Kind.RESTRICTION) {
      return new Kql.Restriction(
          token.property(),
          token.operator().equals("=") ? ":" : token.operator(),
          text,
          prefix,
          now);
    }
    return prefix && text.isEmpty() ? new Kql.Everything() : new Kql.Term(text, prefix);
  }

  private boolean take(Kind kind) {
    boolean there = next < tokens.size() && tokens.get(next).kind() == kind;
    next += there ? 1 : 0;
    return there;
  }

  private Refusal syntaxError() {
    return Refusal.badRequest("Syntax error in the search query near token " + (next + 1) + ".");
  }
}
