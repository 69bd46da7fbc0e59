package io.m365connector.content;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A document on its way into a worker. It may take its time while nobody waits; when somebody does,
 * one that only drips has to go.
 */
final class Transfer {

  /** Until then a document may be slow, as the first bytes of Graph are. */
  static final Duration PATIENCE = Duration.ofSeconds(4);

  /** A megabit a second, far below what Graph delivers. */
  static final long LEAST_BYTES_PER_SECOND = 128 * 1024;

  private final InputStream source;
  private final Duration patience;
  private final long begun = System.nanoTime();
  private final AtomicLong bytes = new AtomicLong();

  Transfer(InputStream source, Duration patience) {
    this.source = source;
    this.patience = patience;
  }

  void add(int more) {
    bytes.addAndGet(more);
  }

  boolean drips() {
    Duration since = Duration.ofNanos(System.nanoTime() - begun);
    return since.compareTo(patience) > 0
        && bytes.get() * 1000 / since.toMillis() < LEAST_BYTES_PER_SECOND;
  }

  /** Ends a read that blocks. */
  void close() {
    try {
      source.close();
    } catch (IOException e) {
      // It is being given up anyway.
    }
  }
}
