package io.m365connector.sandbox.graph.odata;

import io.m365connector.sandbox.graph.odata.FilterLexer.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Recursive descent over OData 4's {@code $filter} grammar as far as Graph's workloads take it. */
public final class FilterParser {
  private static final Set<String> COMPARISONS = Set.of("eq", "ne", "gt", "ge", "lt", "le");
  private static final Set<String> TEXT_FUNCTIONS = Set.of("contains", "startswith", "endswith");

  private final String expression;
  private final List<Token> tokens;
  private final OperandParser operands;
  private int next;

  private FilterParser(EntityType type, String expression) {
    this.expression = expression;
    this.tokens = FilterLexer.tokens(expression);
    this.operands = new OperandParser(type, this);
  }

  /** The condition, or 400 that says where it went wrong. */
  public static Filter parse(EntityType type, String expression) {
    FilterParser parser = new FilterParser(type, expression);
    Filter filter = parser.or(new HashMap<>());
    if (parser.next < parser.tokens.size()) {
      throw parser.syntaxError();
    }
    return filter;
  }

  private Filter or(Map<String, EntityType> scope) {
    Filter left = and(scope);
    while (takeWord("or")) {
      left = new Filter.Or(left, and(scope));
    }
    return left;
  }

  private Filter and(Map<String, EntityType> scope) {
    Filter left = unary(scope);
    while (takeWord("and")) {
      left = new Filter.And(left, unary(scope));
    }
    return left;
  }

  private Filter unary(Map<String, EntityType> scope) {
    if (takeWord("not")) {
      return new Filter.Not(unary(scope));
    }
    if (takePunctuation("(")) {
      Filter inner = or(scope);
      expect(")");
      return inner;
    }
    return condition(scope);
  }

  private Filter condition(Map<String, EntityType> scope) {
    if (peek().kind() == FilterLexer.Kind.WORD
        && TEXT_FUNCTIONS.contains(peek().text())
        && isCall()) {
      String function = take().text();
      expect("(");
      Operand text = operands.parse(scope);
      expect(",");
      Operand part = operands.parse(scope);
      expect(")");
      Filter call = new Filter.TextFunction(function, text, part);
      // "contains(…) eq true" is the older spelling.
      if (takeWord("eq")) {
        return take().text().equals("true") ? call : new Filter.Not(call);
      }
      return call;
    }
    Operand left = operands.parse(scope);
    if (left instanceof Operand.Path path && operands.lambdaPending()) {
      return lambda(path, scope);
    }
    if (takeWord("in")) {
      return new Filter.In(left, choices(scope));
    }
    if (next < tokens.size() && COMPARISONS.contains(peek().text())) {
      String operator = take().text();
      Operand right = operands.parse(scope);
      requireComparable(left, operator, right);
      return new Filter.Compare(left, operator, right);
    }
    if (left.kind() != EntityType.Kind.BOOLEAN) {
      throw syntaxError();
    }
    return new Filter.Truth(left);
  }

  private Filter lambda(Operand.Path path, Map<String, EntityType> scope) {
    boolean all = take().text().equals("all");
    expect("(");
    if (takePunctuation(")")) {
      return new Filter.Lambda(path, false, "", new Filter.Truth(OperandParser.TRUE));
    }
    String variable = take().text();
    expect(":");
    Map<String, EntityType> inner = new HashMap<>(scope);
    inner.put(variable, operands.elementType());
    Filter condition = or(inner);
    expect(")");
    return new Filter.Lambda(path, all, variable, condition);
  }

  private List<Operand> choices(Map<String, EntityType> scope) {
    List<Operand> choices = new ArrayList<>();
    expect("(");
    do {
      choices.add(operands.parse(scope));
    } while (takePunctuation(","));
    expect(")");
    return choices;
  }

  private void requireComparable(Operand left, String operator, Operand right) {
    boolean leftDate = left.kind() == EntityType.Kind.DATE;
    boolean rightDate = right.kind() == EntityType.Kind.DATE;
    boolean nothing = right instanceof Operand.Literal literal && literal.node().isNull();
    if (leftDate != rightDate && !nothing) {
      throw Refusal.badRequest(
          "Invalid filter clause: A binary operator with incompatible types was detected. Found operand types '"
              + edm(left)
              + "' and '"
              + edm(right)
              + "' for operator kind '"
              + operator
              + "'.");
    }
    if (left.kind() == EntityType.Kind.BOOLEAN
        && right.kind() != EntityType.Kind.BOOLEAN
        && !nothing) {
      throw Refusal.badRequest(
          "Invalid filter clause: A binary operator with incompatible types was detected. Found operand types 'Edm.Boolean' and '"
              + edm(right)
              + "' for operator kind '"
              + operator
              + "'.");
    }
  }

  private static String edm(Operand operand) {
    return switch (operand.kind()) {
      case DATE -> "Edm.DateTimeOffset";
      case BOOLEAN -> "Edm.Boolean";
      case NUMBER -> "Edm.Int64";
      case GUID -> "Edm.Guid";
      default -> "Edm.String";
    };
  }

  Token peek() {
    if (next >= tokens.size()) {
      throw syntaxError();
    }
    return tokens.get(next);
  }

  boolean peeksWord(int ahead, Set<String> words) {
    return next + ahead < tokens.size() && words.contains(tokens.get(next + ahead).text());
  }

  Token take() {
    Token token = peek();
    next++;
    return token;
  }

  private boolean isCall() {
    return next + 1 < tokens.size() && tokens.get(next + 1).text().equals("(");
  }

  private boolean takeWord(String word) {
    boolean there =
        next < tokens.size()
            && tokens.get(next).kind() == FilterLexer.Kind.WORD
            && tokens.get(next).text().equals(word);
    next += there ? 1 : 0;
    return there;
  }

  boolean takePunctuation(String sign) {
    boolean there =
        next < tokens.size()
            && tokens.get(next).kind() == FilterLexer.Kind.PUNCTUATION
            && tokens.get(next).text().equals(sign);
    next += there ? 1 : 0;
    return there;
  }

  void expect(String sign) {
    if (!takePunctuation(sign)) {
      throw syntaxError();
    }
  }

  Refusal syntaxError() {
    int position = next < tokens.size() ? tokens.get(next).position() : expression.length();
    return Refusal.badRequest(
        "Invalid filter clause: Syntax error at position "
            + position
            + " in '"
            + expression
            + "'.");
  }
}
