package io.m365connector.tools;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;

/** Typed, bounded access to the arguments of a call. Unknown arguments are ignored. */
public final class ToolArguments {

  private static final int MAX_TEXT = 4096;

  private final JsonObject json;

  public ToolArguments(JsonObject json) {
    this.json = json;
  }

  /** A text; absent when missing, null or blank. */
  public Optional<String> text(String name) {
    JsonValue value = json.getOrDefault(name, JsonValue.NULL);
    if (value == JsonValue.NULL) {
      return Optional.empty();
    }
    if (!(value instanceof JsonString string)) {
      throw ToolFailed.validation(name + " must be a string");
    }
    if (string.getString().length() > MAX_TEXT) {
      throw ToolFailed.validation(name + " is longer than " + MAX_TEXT + " characters");
    }
    return Optional.of(string.getString().strip()).filter(text -> !text.isEmpty());
  }

  /** A whole number, brought into its bounds; a numeral in a string counts. */
  public int number(String name, int fallback, int least, int most) {
    JsonValue value = json.getOrDefault(name, JsonValue.NULL);
    if (value == JsonValue.NULL) {
      return fallback;
    }
    try {
      long number =
          value instanceof JsonNumber n
              ? n.longValueExact()
              : Long.parseLong(((JsonString) value).getString().strip());
      return (int) Math.max(least, Math.min(most, number));
    } catch (ArithmeticException | ClassCastException | NumberFormatException e) {
      throw ToolFailed.validation(name + " must be a whole number");
    }
  }
}
