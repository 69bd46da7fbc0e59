package io.m365connector.sandbox.graph.odata;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A parsed {@code $select}: what of a document goes out.
 *
 * @param names the chosen properties; empty = all
 */
public record Select(Set<String> names) {
  public static final Select ALL = new Select(Set.of());

  public Select {
    names = Set.copyOf(names);
  }

  public static Select parse(EntityType type, Optional<String> expression) {
    if (expression.isEmpty()) {
      return ALL;
    }
    Set<String> names = new LinkedHashSet<>();
    for (String part : expression.get().split(",", -1)) {
      String name = part.strip();
      if (name.equals("*")) {
        return ALL;
      }
      if (name.matches("microsoft\\.graph\\.\\w+/\\w+")) {
        // A derived type's property; documents of other derived types just do not have it.
        names.add(name.substring(name.indexOf('/') + 1));
        continue;
      }
      if (name.isEmpty() || name.contains("/") || name.contains(" ")) {
        throw Refusal.badRequest(
            "Parsing OData Select and Expand failed: Term '"
                + part
                + "' is not valid in a $select expression.");
      }
      names.add(canonical(type, name));
    }
    return new Select(names);
  }

  /** Graph matches names in $select without regard to case. */
  private static String canonical(EntityType type, String name) {
    return type.propertyNames().stream()
        .filter(known -> known.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseGet(
            () -> {
              throw Refusal.badRequest(
                  "Parsing OData Select and Expand failed: Could not find a property named '"
                      + name
                      + "' on type 'microsoft.graph."
                      + type.name()
                      + "'.");
            });
  }

  public boolean all() {
    return names.isEmpty();
  }

  /** Whether the property was asked for by name. */
  public boolean names(String property) {
    return names.contains(property);
  }

  /** Whether the property goes out. */
  public boolean includes(String property) {
    return names.isEmpty() || names.contains(property);
  }

  /** A copy with the chosen properties, the id and the annotations of what is left. */
  public ObjectNode project(ObjectNode document) {
    ObjectNode copy = document.deepCopy();
    if (!names.isEmpty()) {
      copy.properties().removeIf(entry -> !keeps(entry.getKey()));
    }
    return copy;
  }

  private boolean keeps(String key) {
    if (key.equals("id") || names.contains(key)) {
      return true;
    }
    int at = key.indexOf('@');
    return at == 0 ? key.startsWith("@odata.") : at > 0 && names.contains(key.substring(0, at));
  }
}
