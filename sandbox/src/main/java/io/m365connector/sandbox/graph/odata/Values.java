package io.m365connector.sandbox.graph.odata;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * Comparison of JSON values the way Graph compares: text without regard to case, date-times as
 * instants.
 */
final class Values {
  private Values() {}

  static boolean compare(JsonNode left, String operator, JsonNode right) {
    boolean leftNull = left.isNull() || left.isMissingNode();
    boolean rightNull = right.isNull() || right.isMissingNode();
    if (leftNull || rightNull) {
      return switch (operator) {
        case "eq" -> leftNull && rightNull;
        case "ne" -> leftNull != rightNull;
        default -> false;
      };
    }
    int order = order(left, right);
    return switch (operator) {
      case "eq" -> order == 0;
      case "ne" -> order != 0;
      case "gt" -> order > 0;
      case "ge" -> order >= 0;
      case "lt" -> order < 0;
      default -> order <= 0;
    };
  }

  /** Total order for {@code $orderby}; absent values first. */
  static int order(JsonNode left, JsonNode right) {
    if (left.isNumber() && right.isNumber()) {
      return left.decimalValue().compareTo(right.decimalValue());
    }
    if (left.isBoolean() && right.isBoolean()) {
      return Boolean.compare(left.asBoolean(), right.asBoolean());
    }
    String leftText = left.asText("");
    String rightText = right.asText("");
    Optional<Instant> leftInstant = instant(leftText);
    if (leftInstant.isPresent()) {
      Optional<Instant> rightInstant = instant(rightText);
      if (rightInstant.isPresent()) {
        return leftInstant.get().compareTo(rightInstant.get());
      }
    }
    return leftText.compareToIgnoreCase(rightText);
  }

  static boolean text(String function, JsonNode whole, JsonNode part) {
    if (whole.isNull() || whole.isMissingNode()) {
      return false;
    }
    String text = whole.asText().toLowerCase(Locale.ROOT);
    String piece = part.asText().toLowerCase(Locale.ROOT);
    return switch (function) {
      case "contains" -> text.contains(piece);
      case "startswith" -> text.startsWith(piece);
      default -> text.endsWith(piece);
    };
  }

  /** A date-time with offset, or a date meaning its first moment in UTC. */
  static Optional<Instant> instant(String text) {
    if (text.length() < 10 || !Character.isDigit(text.charAt(0)) || text.charAt(4) != '-') {
      return Optional.empty();
    }
    try {
      return Optional.of(
          text.length() == 10
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException notADate) {
      return Optional.empty();
    }
  }
}
