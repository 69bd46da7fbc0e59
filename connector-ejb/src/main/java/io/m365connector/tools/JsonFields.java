package io.m365connector.tools;

import io.m365connector.text.InvisibleCharacters;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON object that leaves out what is not known: an absent field, never a null. */
public final class JsonFields {

  private final JsonObjectBuilder json = Json.createObjectBuilder();

  /** A text, without characters that nobody sees: names and subjects carry them too. */
  public JsonFields add(String name, @Nullable String value) {
    if (value != null) {
      json.add(name, InvisibleCharacters.strip(value).text());
    }
    return this;
  }

  public JsonFields add(String name, @Nullable Integer value) {
    if (value != null) {
      json.add(name, value);
    }
    return this;
  }

  public JsonFields add(String name, @Nullable Long value) {
    if (value != null) {
      json.add(name, value);
    }
    return this;
  }

  public JsonFields add(String name, @Nullable Boolean value) {
    if (value != null) {
      json.add(name, value);
    }
    return this;
  }

  public JsonFields add(String name, @Nullable JsonValue value) {
    if (value != null) {
      json.add(name, value);
    }
    return this;
  }

  /** Texts; an empty list is left out. */
  public JsonFields add(String name, @Nullable List<String> values) {
    if (values != null && !values.isEmpty()) {
      JsonArrayBuilder array = Json.createArrayBuilder();
      values.forEach(value -> array.add(InvisibleCharacters.strip(value).text()));
      json.add(name, array);
    }
    return this;
  }

  public JsonObject json() {
    return json.build();
  }
}
