package io.m365connector.extraction.output;

import io.m365connector.extraction.api.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Counts all of a text and passes on the part that was asked for. Offsets are UTF-16 units; the
 * window never begins or ends within a surrogate pair.
 */
public final class TextWindow {

  /** Receives the text of the window, in pieces. */
  @FunctionalInterface
  public interface Sink {
    /** Takes the next piece. */
    void accept(CharSequence text) throws IOException;
  }

  private static final int FLUSH = 12 * 1024;

  private final long offset;
  private final int length;
  private final Budget budget;
  private final Sink sink;
  private final StringBuilder pending = new StringBuilder();
  private long position;
  private long start;
  private int sent;
  private boolean more;

  /** A window of {@code length} characters from {@code offset}. */
  public TextWindow(long offset, int length, Budget budget, Sink sink) {
    this.offset = offset;
    this.start = offset;
    this.length = length;
    this.budget = budget;
    this.sink = sink;
  }

  /** Appends to the text. */
  public void append(CharSequence text) {
    budget.checkTime();
    for (int i = 0; i < text.length(); i++) {
      append(text.charAt(i));
    }
    if (position > budget.limits().maxCharacters()) {
      throw budget.stop(Outcome.TRUNCATED);
    }
  }

  private void append(char c) {
    if (position >= offset && !more) {
      if (position == offset && Character.isLowSurrogate(c)) {
        start = position + 1;
      } else if (sent >= length || (sent == length - 1 && Character.isHighSurrogate(c))) {
        more = true;
      } else {
        pending.append(c);
        sent++;
        if (pending.length() >= FLUSH && !Character.isHighSurrogate(c)) {
          flush();
        }
      }
    }
    position++;
  }

  /** Sends what is pending. */
  public void flush() {
    if (!pending.isEmpty()) {
      try {
        sink.accept(pending);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      pending.setLength(0);
    }
  }

  /** Characters of the text so far. */
  public long position() {
    return position;
  }

  /** Offset of the first character of the window. */
  public long start() {
    return Math.min(start, position);
  }

  /** Whether text came after the window. */
  public boolean hasMore() {
    return more;
  }
}
