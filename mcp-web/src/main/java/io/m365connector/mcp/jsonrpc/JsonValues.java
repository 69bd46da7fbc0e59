package io.m365connector.mcp.jsonrpc;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import org.jspecify.annotations.Nullable;

/**
 * JSON-P without its price: the static methods of {@link jakarta.json.Json} look the provider up on
 * every call, this holds it once.
 */
public final class JsonValues {

  static final JsonProvider PROVIDER = JsonProvider.provider();

  private JsonValues() {}

  public static JsonObjectBuilder object() {
    return PROVIDER.createObjectBuilder();
  }

  /** A builder that starts as a copy. */
  public static JsonObjectBuilder object(JsonObject start) {
    return PROVIDER.createObjectBuilder(start);
  }

  public static JsonArrayBuilder array() {
    return PROVIDER.createArrayBuilder();
  }

  public static JsonString string(String text) {
    return PROVIDER.createValue(text);
  }

  public static JsonNumber number(long value) {
    return PROVIDER.createValue(value);
  }

  /** The object at a key, or null when it is absent or something else. */
  public static @Nullable JsonObject objectAt(JsonObject parent, String key) {
    return parent.get(key) instanceof JsonObject child ? child : null;
  }

  /** The text at a key, or null when it is absent or something else. */
  public static @Nullable String textAt(JsonObject parent, String key) {
    return parent.get(key) instanceof JsonString child ? child.getString() : null;
  }

  /** Whether two values are the same JSON; absent values are equal to nothing. */
  public static boolean same(@Nullable JsonValue one, @Nullable JsonValue other) {
    return one != null && one.equals(other);
  }
}
