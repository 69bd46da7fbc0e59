package io.m365connector.mcp.jsonrpc;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The id of a request: a string or an integer, never null (2026-07-28, "Requests"). A string has at
 * most {@value #MAX_LENGTH} characters and an integer fits 64 bits, since an id is sent back.
 */
public record RequestId(JsonValue json) {

  static final int MAX_LENGTH = 256;

  public RequestId {
    if (!isId(json)) {
      throw new IllegalArgumentException("an id is a bounded string or an integer");
    }
  }

  public static RequestId of(String text) {
    return new RequestId(JsonValues.string(text));
  }

  public static RequestId of(long number) {
    return new RequestId(JsonValues.number(number));
  }

  /** Reads an id; empty for every value that is none. */
  public static Optional<RequestId> read(@Nullable JsonValue value) {
    return value != null && isId(value) ? Optional.of(new RequestId(value)) : Optional.empty();
  }

  private static boolean isId(JsonValue value) {
    return switch (value.getValueType()) {
      case STRING -> ((JsonString) value).getChars().length() <= MAX_LENGTH;
      case NUMBER -> fitsLong((JsonNumber) value);
      default -> false;
    };
  }

  private static boolean fitsLong(JsonNumber number) {
    BigDecimal value = number.bigDecimalValue();
    return value.scale() == 0 && value.toBigInteger().bitLength() < Long.SIZE;
  }

  /** The id as JSON text, so that no control character of it reaches a log. */
  @Override
  public String toString() {
    return json.toString();
  }
}
