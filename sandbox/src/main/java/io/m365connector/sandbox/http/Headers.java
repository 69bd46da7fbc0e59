package io.m365connector.sandbox.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Header fields in the order they came; names are compared without regard to case. */
public record Headers(List<Field> fields) {

  /** Nothing. */
  public static final Headers NONE = new Headers(List.of());

  public Headers {
    fields = List.copyOf(fields);
  }

  /** One line of a message's head. */
  public record Field(String name, String value) {}

  /** The first value of that name. */
  public Optional<String> first(String name) {
    for (Field field : fields) {
      if (field.name().equalsIgnoreCase(name)) {
        return Optional.of(field.value());
      }
    }
    return Optional.empty();
  }

  /** All values of that name, in order. */
  public List<String> all(String name) {
    return fields.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(Field::value)
        .toList();
  }

  /** These and one more. */
  public Headers and(String name, String value) {
    List<Field> more = new ArrayList<>(fields);
    more.add(new Field(name, value));
    return new Headers(more);
  }

  /** These, with every field of that name replaced by one. */
  public Headers with(String name, String value) {
    List<Field> more = new ArrayList<>(fields);
    more.removeIf(field -> field.name().equalsIgnoreCase(name));
    more.add(new Field(name, value));
    return new Headers(more);
  }

  /** The token of an {@code Authorization: Bearer} field, RFC 6750 section 2.1. */
  public Optional<String> bearer() {
    return first("Authorization")
        .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
        .map(value -> value.substring(7).strip());
  }
}
