package io.m365connector.health;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;

/**
 * Whether a pool of threads still runs what it is given: a task that does nothing is handed in now
 * and then, and has to be run soon.
 */
final class Pulse {

  static final Duration LONGEST = Duration.ofSeconds(30);

  private final Executor pool;
  private final LongSupplier nanos;
  private volatile long handedIn;
  private volatile boolean waiting;

  Pulse(Executor pool, LongSupplier nanos) {
    this.pool = pool;
    this.nanos = nanos;
  }

  /** Hands a task in, unless the last one still waits. */
  void beat() {
    if (waiting) {
      return;
    }
    handedIn = nanos.getAsLong();
    waiting = true;
    try {
      pool.execute(() -> waiting = false);
    } catch (RejectedExecutionException e) {
      // A pool that refuses for so long is as dead as one that does not run.
    }
  }

  boolean gone() {
    return waiting && nanos.getAsLong() - handedIn > LONGEST.toNanos();
  }
}
