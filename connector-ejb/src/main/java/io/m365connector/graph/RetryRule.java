package io.m365connector.graph;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a read is made again: once, after a 429, 503, 504, 509 or a broken connection, when the time
 * Graph asks for (else about half a second) passes before the call's deadline. Nothing else is ever
 * repeated.
 */
final class RetryRule {

  static final int TRIES = 2;
  static final Duration BACKOFF = Duration.ofMillis(400);

  /** A try after the wait must still have this long to be answered. */
  static final Duration USEFUL = Duration.ofSeconds(1);

  private RetryRule() {}

  /**
   * How long to wait before trying again, if at all.
   *
   * @param tried how many tries there were
   * @param left time until the deadline
   */
  static Optional<Duration> wait(GraphException failure, int tried, Duration left) {
    if (tried >= TRIES || !transientFailure(failure)) {
      return Optional.empty();
    }
    Duration wait =
        failure
            .retryAfter()
            .orElseGet(() -> BACKOFF.plusMillis(RandomGenerator.getDefault().nextInt(200)));
    return wait.plus(USEFUL).compareTo(left) <= 0 ? Optional.of(wait) : Optional.empty();
  }

  private static boolean transientFailure(GraphException failure) {
    return switch (failure.status()) {
      case 429, 503, 504, 509 -> true;
      case 0 -> failure.connectionLost();
      default -> false;
    };
  }
}
