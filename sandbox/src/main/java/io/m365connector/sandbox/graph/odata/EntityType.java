package io.m365connector.sandbox.graph.odata;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a Graph type has.
 *
 * @param name the type's name without namespace
 * @param properties its properties by name
 */
public record EntityType(String name, Map<String, Property> properties) {

  /** Kinds of values as far as comparison cares. */
  public enum Kind {
    STRING,
    BOOLEAN,
    NUMBER,
    DATE,
    GUID,
    ENUM,
    COMPLEX
  }

  /**
   * One property.
   *
   * @param type the complex type's name, else null
   */
  public record Property(String name, Kind kind, boolean collection, @Nullable String type) {}

  public EntityType {
    properties = Map.copyOf(properties);
  }

  /** The property, or 400 with Graph's wording. */
  public Property property(String property) {
    Property found = properties.get(property);
    if (found == null) {
      throw new Refusal(
          400,
          "BadRequest",
          "Could not find a property named '"
              + property
              + "' on type 'microsoft.graph."
              + name
              + "'.");
    }
    return found;
  }

  public Set<String> propertyNames() {
    return properties.keySet();
  }
}
