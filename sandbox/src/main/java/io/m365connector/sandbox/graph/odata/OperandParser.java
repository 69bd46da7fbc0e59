package io.m365connector.sandbox.graph.odata;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.m365connector.sandbox.graph.odata.EntityType.Kind;
import io.m365connector.sandbox.graph.odata.EntityType.Property;
import io.m365connector.sandbox.graph.odata.FilterLexer.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Literals, property paths and {@code tolower}/{@code toupper}, with every path checked against the
 * type.
 */
final class OperandParser {
  static final Operand TRUE = new Operand.Literal(BooleanNode.TRUE, Kind.BOOLEAN);
  private static final Set<String> LAMBDAS = Set.of("any", "all");

  private final EntityType root;
  private final FilterParser tokens;
  private @Nullable EntityType elementType;
  private boolean lambdaPending;

  OperandParser(EntityType root, FilterParser tokens) {
    this.root = root;
    this.tokens = tokens;
  }

  /** Whether the path just read is followed by {@code any(} or {@code all(}. */
  boolean lambdaPending() {
    return lambdaPending;
  }

  /** The element type of the collection in front of a lambda. */
  EntityType elementType() {
    return elementType == null ? new EntityType("String", Map.of()) : elementType;
  }

  Operand parse(Map<String, EntityType> scope) {
    lambdaPending = false;
    Token token = tokens.take();
    return switch (token.kind()) {
      case STRING -> new Operand.Literal(TextNode.valueOf(token.text()), Kind.STRING);
      case DATE -> new Operand.Literal(TextNode.valueOf(token.text()), Kind.DATE);
      case GUID -> new Operand.Literal(TextNode.valueOf(token.text()), Kind.GUID);
      case NUMBER ->
          new Operand.Literal(DecimalNode.valueOf(new BigDecimal(token.text())), Kind.NUMBER);
      case PUNCTUATION -> throw tokens.syntaxError();
      case WORD -> word(token, scope);
    };
  }

  private Operand word(Token token, Map<String, EntityType> scope) {
    return switch (token.text()) {
      case "true" -> TRUE;
      case "false" -> new Operand.Literal(BooleanNode.FALSE, Kind.BOOLEAN);
      case "null" -> new Operand.Literal(NullNode.getInstance(), Kind.STRING);
      case "tolower", "toupper" -> {
        tokens.expect("(");
        Operand inner = parse(scope);
        tokens.expect(")");
        yield new Operand.Cased(token.text().equals("toupper"), inner);
      }
      default -> path(token, scope);
    };
  }

  private Operand path(Token first, Map<String, EntityType> scope) {
    EntityType variableType = scope.get(first.text());
    if (variableType != null) {
      return steps(first.text(), variableType, new ArrayList<>(), null);
    }
    Property property = root.property(first.text());
    return steps(null, typeOf(property), new ArrayList<>(List.of(first.text())), property);
  }

  private Operand steps(
      @Nullable String variable,
      @Nullable EntityType type,
      List<String> steps,
      @Nullable Property last) {
    EntityType current = type;
    Property property = last;
    while (tokens.takePunctuation("/")) {
      if (tokens.peeksWord(0, LAMBDAS)) {
        lambdaPending = true;
        elementType = current;
        return new Operand.Path(variable, steps, Kind.COMPLEX);
      }
      String step = tokens.take().text();
      if (current == null || property != null && property.collection()) {
        throw Refusal.badRequest(
            "Invalid filter clause: The property '" + step + "' cannot be reached this way.");
      }
      property = current.property(step);
      current = typeOf(property);
      steps.add(step);
    }
    return new Operand.Path(variable, steps, property == null ? Kind.STRING : property.kind());
  }

  private static @Nullable EntityType typeOf(Property property) {
    return property.type() == null ? null : EntityTypes.of(property.type());
  }
}
