package io.m365connector.delegation;

import java.time.Duration;

/** The moment by which an exchange has succeeded or failed; immune to changes of the clock. */
record Deadline(long nanos) {

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /** At least one millisecond, as an HTTP timeout must be positive. */
  Duration remaining() {
    return Duration.ofNanos(Math.max(1_000_000, nanos - System.nanoTime()));
  }

  boolean leaves(Duration time) {
    return nanos - System.nanoTime() >= time.toNanos();
  }
}
