package io.m365connector.sandbox.graph.odata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One side of a comparison. */
sealed interface Operand {
  JsonNode value(JsonNode document, Map<String, JsonNode> variables);

  EntityType.Kind kind();

  default Stream<String> paths() {
    return Stream.empty();
  }

  /** A literal. */
  record Literal(JsonNode node, EntityType.Kind kind) implements Operand {
    @Override
    public JsonNode value(JsonNode document, Map<String, JsonNode> variables) {
      return node;
    }
  }

  /** A property path, from the document or from a lambda variable. */
  record Path(@Nullable String variable, List<String> steps, EntityType.Kind kind)
      implements Operand {
    @Override
    public JsonNode value(JsonNode document, Map<String, JsonNode> variables) {
      JsonNode node =
          variable == null ? document : variables.getOrDefault(variable, MissingNode.getInstance());
      for (String step : steps) {
        node = node.path(step);
      }
      return node;
    }

    @Override
    public Stream<String> paths() {
      return variable == null ? Stream.of(String.join("/", steps)) : Stream.empty();
    }
  }

  /** {@code tolower} or {@code toupper}. */
  record Cased(boolean upper, Operand inner) implements Operand {
    @Override
    public JsonNode value(JsonNode document, Map<String, JsonNode> variables) {
      String text = inner.value(document, variables).asText("");
      return TextNode.valueOf(
          upper ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT));
    }

    @Override
    public EntityType.Kind kind() {
      return EntityType.Kind.STRING;
    }

    @Override
    public Stream<String> paths() {
      return inner.paths();
    }
  }
}
