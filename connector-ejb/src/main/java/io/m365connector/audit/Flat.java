package io.m365connector.audit;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Field maps as JSON text, sorted, values bounded so that a row always fits. */
final class Flat {

  private static final int MAX_VALUE = 600;
  private static final int MAX_TEXT = 8000;

  private Flat() {}

  static String write(Map<String, String> fields) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    new TreeMap<>(fields).forEach((name, value) -> json.add(name, shorten(value)));
    String text = json.build().toString();
    return text.length() <= MAX_TEXT
        ? text
        : Json.createObjectBuilder().add("shortened", "true").build().toString();
  }

  static SortedMap<String, String> read(String text) {
    SortedMap<String, String> fields = new TreeMap<>();
    try (var reader = Json.createReader(new StringReader(text))) {
      JsonObject json = reader.readObject();
      json.forEach(
          (name, value) ->
              fields.put(
                  name, value instanceof JsonString string ? string.getString() : value + ""));
    }
    return fields;
  }

  private static String shorten(String value) {
    return value.length() <= MAX_VALUE ? value : value.substring(0, MAX_VALUE) + "…";
  }
}
