package io.m365connector.sandbox.graph.odata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A parsed {@code $orderby}. */
public record OrderBy(List<Key> keys) {

  /** One sort key: a property path and its direction. */
  public record Key(String path, boolean descending) {}

  public OrderBy {
    keys = List.copyOf(keys);
  }

  public static OrderBy parse(EntityType type, String expression) {
    List<Key> keys = new ArrayList<>();
    for (String part : expression.split(",", -1)) {
      String[] words = part.strip().split("\\s+");
      boolean known =
          words.length == 1
              || words.length == 2 && (words[1].equals("asc") || words[1].equals("desc"));
      if (!known || words[0].isEmpty()) {
        throw Refusal.badRequest("Invalid orderby clause: Syntax error in '" + expression + "'.");
      }
      check(type, words[0]);
      keys.add(new Key(words[0], words.length == 2 && words[1].equals("desc")));
    }
    return new OrderBy(keys);
  }

  private static void check(EntityType type, String path) {
    EntityType current = type;
    String[] steps = path.split("/");
    for (int i = 0; i < steps.length; i++) {
      EntityType.Property property = current.property(steps[i]);
      boolean last = i == steps.length - 1;
      if (property.collection()
          || last && property.kind() == EntityType.Kind.COMPLEX
          || !last && property.type() == null) {
        throw Refusal.badRequest("Invalid orderby clause: cannot sort by '" + path + "'.");
      }
      if (property.type() != null) {
        current = EntityTypes.of(property.type());
      }
    }
  }

  public List<String> paths() {
    return keys.stream().map(Key::path).toList();
  }

  public Comparator<JsonNode> comparator() {
    Comparator<JsonNode> order = (a, b) -> 0;
    for (Key key : keys) {
      Comparator<JsonNode> next = (a, b) -> Values.order(at(a, key.path()), at(b, key.path()));
      order = order.thenComparing(key.descending() ? next.reversed() : next);
    }
    return order;
  }

  private static JsonNode at(JsonNode document, String path) {
    JsonNode node = document;
    for (String step : path.split("/")) {
      node = node.path(step);
    }
    return node;
  }
}
