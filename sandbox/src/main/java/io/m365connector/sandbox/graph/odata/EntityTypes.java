package io.m365connector.sandbox.graph.odata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * The types of the sandbox's Graph, from {@code types.txt}: {@code name: property property:kind
 * property:type*}; a line may continue, indented.
 */
public final class EntityTypes {
  private static final EntityTypes ALL = read();

  private final Map<String, EntityType> types;

  private EntityTypes(Map<String, EntityType> types) {
    this.types = types;
  }

  /** The type of this name; asking for one that {@code types.txt} lacks is a programming error. */
  public static EntityType of(String name) {
    EntityType type = ALL.types.get(name);
    if (type == null) {
      throw new NoSuchElementException(name);
    }
    return type;
  }

  private static EntityTypes read() {
    Map<String, EntityType> types = new LinkedHashMap<>();
    try (InputStream in =
            Objects.requireNonNull(EntityTypes.class.getResourceAsStream("types.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      StringBuilder statement = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith(" ")) {
          define(statement.toString(), types);
          statement.setLength(0);
        }
        if (!line.startsWith("#")) {
          statement.append(' ').append(line);
        }
      }
      define(statement.toString(), types);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new EntityTypes(types);
  }

  private static void define(String statement, Map<String, EntityType> types) {
    if (statement.isBlank()) {
      return;
    }
    int colon = statement.indexOf(": ");
    String name = statement.substring(0, colon).strip();
    Map<String, EntityType.Property> properties = new LinkedHashMap<>();
    for (String word : statement.substring(colon + 1).strip().split("\\s+")) {
      EntityType.Property property = property(word);
      properties.put(property.name(), property);
    }
    types.put(name, new EntityType(name, properties));
  }

  private static EntityType.Property property(String word) {
    int colon = word.indexOf(':');
    String name = colon < 0 ? word : word.substring(0, colon);
    String kind = colon < 0 ? "s" : word.substring(colon + 1);
    boolean collection = kind.endsWith("*");
    String plain = collection ? kind.substring(0, kind.length() - 1) : kind;
    EntityType.Kind known =
        switch (plain) {
          case "s" -> EntityType.Kind.STRING;
          case "b" -> EntityType.Kind.BOOLEAN;
          case "n" -> EntityType.Kind.NUMBER;
          case "d" -> EntityType.Kind.DATE;
          case "g" -> EntityType.Kind.GUID;
          case "e" -> EntityType.Kind.ENUM;
          default -> EntityType.Kind.COMPLEX;
        };
    return new EntityType.Property(
        name, known, collection, known == EntityType.Kind.COMPLEX ? plain : null);
  }
}
