package io.m365connector.sandbox.graph.kql;

/** A number or a range {@code a..b} in a restriction. */
final class NumberSpan {
  private NumberSpan() {}

  static boolean compare(String operator, String value, long number) {
    try {
      int dots = value.indexOf("..");
      if (dots >= 0) {
        return number >= Long.parseLong(value.substring(0, dots))
            && number <= Long.parseLong(value.substring(dots + 2));
      }
      long wanted = Long.parseLong(value);
      return switch (operator) {
        case ">" -> number > wanted;
        case ">=" -> number >= wanted;
        case "<" -> number < wanted;
        case "<=" -> number <= wanted;
        case "<>" -> number != wanted;
        default -> number == wanted;
      };
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }
}
