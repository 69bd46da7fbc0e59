package io.m365connector.tenant;

import java.util.Optional;

/**
 * A character that can be taken for another, or is not seen at all.
 *
 * @param at counted from 1, as people count
 */
record Lookalike(int codePoint, int at) {

  /** The first character that is not plain ASCII. */
  static Optional<Lookalike> find(String text) {
    for (int index = 0; index < text.length(); index++) {
      int each = text.codePointAt(index);
      if (each < 0x21 || each > 0x7e) {
        return Optional.of(new Lookalike(each, index + 1));
      }
    }
    return Optional.empty();
  }

  /** What somebody may have meant by a letter among hexadecimal digits. */
  static String hint(char letter) {
    return switch (letter) {
      case 'o' -> "; perhaps the digit 0 is meant";
      case 'l', 'i' -> "; perhaps the digit 1 is meant";
      case 's' -> "; perhaps the digit 5 is meant";
      case 'g', 'q' -> "; perhaps the digit 9 is meant";
      case 'z' -> "; perhaps the digit 2 is meant";
      default -> "";
    };
  }

  /** The character is named, not shown: shown it would look right. */
  @Override
  public String toString() {
    String name = Character.getName(codePoint);
    return "has U+%04X %s at position %d; copy it again from the Entra admin centre"
        .formatted(codePoint, name == null ? "(no character)" : name, at);
  }
}
