package io.m365connector.admin.api;

import io.m365connector.audit.Reason;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.WebApplicationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request's JSON object, read strictly: bounded, no name twice, no name that is not known. */
final class Body {

  private static final int MOST = 64 * 1024;

  private final JsonObject json;

  private Body(JsonObject json) {
    this.json = json;
  }

  /**
   * Reads it.
   *
   * @param known the only names it may have
   */
  static Body read(InputStream in, String... known) {
    byte[] bytes = bytes(in, MOST);
    Map<String, Object> strict = Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE);
    try (var reader =
        Json.createReaderFactory(strict).createReader(new ByteArrayInputStream(bytes))) {
      JsonObject json = reader.readObject();
      Set<String> surplus = new java.util.TreeSet<>(json.keySet());
      surplus.removeAll(Arrays.asList(known));
      if (!surplus.isEmpty()) {
        throw refused("only these fields are known: " + String.join(", ", known));
      }
      return new Body(json);
    } catch (JsonException | IllegalStateException e) {
      throw refused("the body is not a JSON object with each name once");
    }
  }

  /** At most so many bytes; more are answered 413. */
  static byte[] bytes(InputStream in, int most) {
    try {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new WebApplicationException(413);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Reason reason() {
    return Reason.of(text("reason"));
  }

  /** Text or number as text; null when it is not there. */
  @Nullable String text(String name) {
    JsonValue value = json.get(name);
    if (value == null || value == JsonValue.NULL) {
      return null;
    }
    if (value instanceof JsonString string) {
      return string.getString();
    }
    if (value instanceof JsonNumber || value == JsonValue.TRUE || value == JsonValue.FALSE) {
      return value.toString();
    }
    throw refused(name + ": must be text");
  }

  String required(String name) {
    String text = text(name);
    if (text == null || text.isBlank()) {
      throw refused(name + ": is missing");
    }
    return text;
  }

  long number(String name) {
    if (json.get(name) instanceof JsonNumber number && number.isIntegral()) {
      return number.longValue();
    }
    throw refused(name + ": must be a whole number");
  }

  boolean truth(String name) {
    return Boolean.parseBoolean(text(name));
  }

  /** A list of text, or text with commas; null when it is not there. */
  @Nullable List<String> list(String name) {
    JsonValue value = json.get(name);
    if (value instanceof jakarta.json.JsonArray array) {
      return array.stream()
          .map(each -> each instanceof JsonString string ? string.getString() : each.toString())
          .collect(Collectors.toList());
    }
    String text = text(name);
    return text == null || text.equals("all") ? null : List.of(text.split("[,\\s]+"));
  }

  static RuleBroken refused(String why) {
    return new RuleBroken(Code.INPUT_INVALID, why);
  }
}
