package io.m365connector.sandbox.graph.odata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A parsed {@code $filter}; a tree of conditions on one document. */
public sealed interface Filter {

  /** Whether the document meets the condition; {@code variables} binds lambda variables. */
  boolean test(JsonNode document, Map<String, JsonNode> variables);

  default boolean test(JsonNode document) {
    return test(document, Map.of());
  }

  /**
   * All property paths in the order they are written, e.g. {@code receivedDateTime}, {@code
   * from/emailAddress/address}.
   */
  Stream<String> paths();

  /** Both sides. */
  record And(Filter left, Filter right) implements Filter {
    @Override
    public boolean test(JsonNode document, Map<String, JsonNode> variables) {
      return left.test(document, variables) && right.test(document, variables);
    }

    @Override
    public Stream<String> paths() {
      return Stream.concat(left.paths(), right.paths());
    }
  }

  /** Either side. */
  record Or(Filter left, Filter right) implements Filter {
    @Override
    public boolean test(JsonNode document, Map<String, JsonNode> variables) {
      return left.test(document, variables) || right.test(document, variables);
    }

    @Override
    public Stream<String> paths() {
      return Stream.concat(left.paths(), right.paths());
    }
  }

  /** The opposite. */
  record Not(Filter inner) implements Filter {
    @Override
    public boolean test(JsonNode document, Map<String, JsonNode> variables) {
      return !inner.test(document, variables);
    }

    @Override
    public Stream<String> paths() {
      return inner.paths();
    }
  }

  /** {@code left op right} with op one of eq, ne, gt, ge, lt, le. */
  record Compare(Operand left, String operator, Operand right) implements Filter {
    @Override
    public boolean test(JsonNode document, Map<String, JsonNode> variables) {
      return Values.compare(
          left.value(document, variables), operator, right.value(document, variables));
    }

    @Override
    public Stream<String> paths() {
      return Stream.concat(left.paths(), right.paths());
    }
  }

  /** {@code path in ('a','b')}. */
  record In(Operand left, List<Operand> choices) implements Filter {
    @Override
    public boolean test(JsonNode document, Map<String, JsonNode> variables) {
      JsonNode value = left.value(document, variables);
      return choices.stream()
          .anyMatch(c -> Values.compare(value, "eq", c.value(document, variables)));
    }

    @Override
    public Stream<String> paths() {
      return left.paths();
    }
  }

  /** {@code contains}, {@code startswith} or {@code endswith}. */
  record TextFunction(String name, Operand text, Operand part) implements Filter {
    @Override
    public boolean test(JsonNode document, Map<String, JsonNode> variables) {
      return Values.text(name, text.value(document, variables), part.value(document, variables));
    }

    @Override
    public Stream<String> paths() {
      return text.paths();
    }
  }

  /** A boolean property on its own. */
  record Truth(Operand operand) implements Filter {
    @Override
    public boolean test(JsonNode document, Map<String, JsonNode> variables) {
      return operand.value(document, variables).asBoolean(false);
    }

    @Override
    public Stream<String> paths() {
      return operand.paths();
    }
  }

  /** {@code collection/any(x:condition)} or {@code all}. */
  record Lambda(Operand collection, boolean all, String variable, Filter condition)
      implements Filter {
    @Override
    public boolean test(JsonNode document, Map<String, JsonNode> variables) {
      for (JsonNode element : collection.value(document, variables)) {
        Map<String, JsonNode> bound = new java.util.HashMap<>(variables);
        bound.put(variable, element);
        if (condition.test(document, bound) != all) {
          return !all;
        }
      }
      return all;
    }

    @Override
    public Stream<String> paths() {
      return collection.paths();
    }
  }
}
