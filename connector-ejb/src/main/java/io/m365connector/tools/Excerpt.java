package io.m365connector.tools;

import org.jspecify.annotations.Nullable;

/** The beginning of a text, on one line. */
public final class Excerpt {

  private Excerpt() {}

  /** At most that many characters, an ellipsis included; null stays null. */
  public static @Nullable String of(@Nullable String text, int most) {
    if (text == null) {
      return null;
    }
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= most ? line : line.substring(0, boundary(line, most - 1)) + "…";
  }

  /** The last index not after {@code at} that does not split a surrogate pair. */
  public static int boundary(String text, int at) {
    return at > 0
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1))
        ? at - 1
        : at;
  }
}
