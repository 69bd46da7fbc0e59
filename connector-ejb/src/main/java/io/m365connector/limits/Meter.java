package io.m365connector.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.m365connector.config.LimitSettings.Share;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what one of them takes: a token bucket for the rate, a number for the calls at a time. */
final class Meter {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Share share;
  private final Bucket bucket;
  private final AtomicInteger running = new AtomicInteger();

  Meter(Share share, TimeMeter clock) {
    this.share = share;
    this.bucket =
        Bucket.builder()
            .addLimit(
                limit -> limit.capacity(share.perMinute()).refillGreedy(share.perMinute(), MINUTE))
            .withCustomTimePrecision(clock)
            .build();
  }

  /** Whether one more call is within the rate; if so it counts. */
  boolean spend() {
    return bucket.tryConsume(1);
  }

  /** Time until the next call is within the rate. */
  Duration untilNext() {
    return Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
  }

  /** Whether one more call may run now; if so it counts until {@link #leave}. */
  boolean enter() {
    if (running.incrementAndGet() <= share.calls()) {
      return true;
    }
    running.decrementAndGet();
    return false;
  }

  void leave() {
    running.decrementAndGet();
  }

  int running() {
    return running.get();
  }

  /** Whether forgetting it would change nothing. */
  boolean isIdle() {
    return running.get() == 0 && bucket.getAvailableTokens() >= share.perMinute();
  }
}
