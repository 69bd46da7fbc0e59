package io.m365connector.tools;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Typed, bounded access to the arguments of a call. A name is found in any case and with or without
 * {@code _} and {@code -}; several names may mean one argument, the first given counts. Unknown
 * arguments are ignored.
 */
public final class ToolArguments {

  private static final int MAX_TEXT = 4096;
  private static final int MAX_ITEMS = 100;

  private final JsonObject json;
  private final Map<String, JsonValue> byPlainName = new HashMap<>();

  public ToolArguments(JsonObject json) {
    this.json = json;
    json.forEach((name, value) -> byPlainName.putIfAbsent(plain(name), value));
  }

  /** The arguments as they came. */
  public JsonObject json() {
    return json;
  }

  /** A text; absent when missing, null or blank. */
  public Optional<String> text(String... names) {
    JsonValue value = find(names);
    if (value == JsonValue.NULL) {
      return Optional.empty();
    }
    String text = scalar(value);
    if (text == null) {
      throw ToolFailed.validation(names[0] + " must be a string");
    }
    if (text.length() > MAX_TEXT) {
      throw ToolFailed.validation(names[0] + " is longer than " + MAX_TEXT + " characters");
    }
    return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
  }

  /** A whole number, brought into its bounds; a numeral in a string counts. */
  public int number(int fallback, int least, int most, String... names) {
    JsonValue value = find(names);
    if (value == JsonValue.NULL) {
      return fallback;
    }
    try {
      String text = scalar(value);
      if (text == null || text.length() > 40) {
        throw new NumberFormatException();
      }
      BigDecimal number =
          new BigDecimal(text.strip()).min(BigDecimal.valueOf(most)).max(BigDecimal.valueOf(least));
      return number.intValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw ToolFailed.validation(names[0] + " must be a whole number");
    }
  }

  /** A yes or no; the words true and false in a string count. */
  public boolean flag(boolean fallback, String... names) {
    JsonValue value = find(names);
    if (value == JsonValue.NULL) {
      return fallback;
    }
    String text = scalar(value);
    return switch (text == null ? "" : text.strip().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw ToolFailed.validation(names[0] + " must be true or false");
    };
  }

  /** Texts: an array, or one string with commas or semicolons between. */
  public List<String> texts(String... names) {
    JsonValue value = find(names);
    List<String> texts = new ArrayList<>();
    if (value instanceof JsonArray array) {
      for (JsonValue each : array) {
        String text = each instanceof JsonString string ? string.getString() : null;
        if (text == null || text.length() > MAX_TEXT) {
          throw ToolFailed.validation(names[0] + " must be an array of strings");
        }
        texts.add(text);
      }
    } else if (value instanceof JsonString string && string.getString().length() <= MAX_TEXT) {
      texts.addAll(List.of(string.getString().split("[,;]")));
    } else if (value != JsonValue.NULL) {
      throw ToolFailed.validation(names[0] + " must be an array of strings");
    }
    if (texts.size() > MAX_ITEMS) {
      throw ToolFailed.validation(names[0] + " holds more than " + MAX_ITEMS + " items");
    }
    return texts.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
  }

  private JsonValue find(String... names) {
    for (String name : names) {
      JsonValue value = byPlainName.getOrDefault(plain(name), JsonValue.NULL);
      if (value != JsonValue.NULL) {
        return value;
      }
    }
    return JsonValue.NULL;
  }

  private static @org.jspecify.annotations.Nullable String scalar(JsonValue value) {
    return switch (value.getValueType()) {
      case STRING -> ((JsonString) value).getString();
      case NUMBER -> numeral((JsonNumber) value);
      case TRUE -> "true";
      case FALSE -> "false";
      case ARRAY, OBJECT, NULL -> null;
    };
  }

  private static String numeral(JsonNumber number) {
    String text = number.toString();
    // 1e999999999 would be a gigabyte of digits.
    return text.length() > 40 || Math.abs((long) number.bigDecimalValue().scale()) > 40
        ? "not a number"
        : text;
  }

  private static String plain(String name) {
    return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
  }
}
