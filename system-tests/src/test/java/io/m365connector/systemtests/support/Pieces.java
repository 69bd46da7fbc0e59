package io.m365connector.systemtests.support;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what is left of secrets: any piece of {@value #CERTAIN} characters is found wherever it was
 * cut. What stands before the first dot is the same in all tokens and is not looked for.
 */
public final class Pieces {

  /** Windows of this length, one after the other, are what is looked for. */
  private static final int WINDOW = 20;

  /** A piece of this length holds a whole window. */
  static final int CERTAIN = 2 * WINDOW - 1;

  private final Set<String> windows = new HashSet<>();
  private final long[] beginnings;

  private Pieces(Collection<String> secrets) {
    for (String secret : secrets) {
      for (int i = secret.indexOf('.') + 1; i + WINDOW <= secret.length(); i += WINDOW) {
        windows.add(secret.substring(i, i + WINDOW));
      }
    }
    beginnings = new long[Integer.highestOneBit(Math.max(16, windows.size())) << 3];
    windows.forEach(window -> beginnings[place(beginning(window))] = beginning(window));
  }

  public static Pieces of(Collection<String> secrets) {
    return new Pieces(secrets);
  }

  public Optional<String> in(String text) {
    return in(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)));
  }

  /** The first piece in the content. */
  public Optional<String> in(ByteBuffer content) {
    for (int i = content.position(); i + WINDOW <= content.limit(); i++) {
      long beginning = content.getLong(i);
      if (beginnings[place(beginning)] == beginning) {
        byte[] window = new byte[WINDOW];
        content.get(i, window);
        String text = new String(window, StandardCharsets.ISO_8859_1);
        if (windows.contains(text)) {
          return Optional.of(text);
        }
      }
    }
    return Optional.empty();
  }

  private static long beginning(String window) {
    return ByteBuffer.wrap(window.getBytes(StandardCharsets.ISO_8859_1)).getLong();
  }

  /** Where a beginning stands: its own place, or the next one that was free. */
  private int place(long beginning) {
    int place = (int) (beginning * 0x9E3779B97F4A7C15L >>> 40) & (beginnings.length - 1);
    while (beginnings[place] != 0 && beginnings[place] != beginning) {
      place = (place + 1) & (beginnings.length - 1);
    }
    return place;
  }
}
