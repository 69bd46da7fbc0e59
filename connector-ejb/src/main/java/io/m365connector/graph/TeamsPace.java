package io.m365connector.graph;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Spaces the reads of Teams messages of one tenant: a short burst is free, then one starts every
 * {@link #INTERVAL}. Microsoft publishes 20 reads a second, others measured about one; see
 * RATIONALE.md. The rate holds for this node.
 */
final class TeamsPace {

  static final Duration INTERVAL = Duration.ofMillis(500);
  static final Duration BURST = INTERVAL.multipliedBy(8);
  private static final int MANY_TENANTS = 10_000;

  private final ConcurrentHashMap<String, Long> nextStart = new ConcurrentHashMap<>();
  private final LongSupplier nanoClock;

  TeamsPace(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
  }

  /**
   * Books the next start.
   *
   * @param patience how long the caller can wait
   * @return how long to wait before reading
   * @throws GraphException when the tenant's next free start is later than that
   */
  Duration book(String tenant, Duration patience) {
    long now = nanoClock.getAsLong();
    if (nextStart.size() > MANY_TENANTS) {
      nextStart.values().removeIf(start -> start - now < 0);
    }
    long[] wait = new long[1];
    nextStart.compute(
        tenant,
        (key, booked) -> {
          long earliest = now - BURST.toNanos();
          long start = booked == null || booked - earliest < 0 ? earliest : booked;
          wait[0] = Math.max(0, start - now);
          return wait[0] > patience.toNanos() ? start : start + INTERVAL.toNanos();
        });
    if (wait[0] > patience.toNanos()) {
      throw GraphException.busy(Duration.ofNanos(wait[0]).plusSeconds(1));
    }
    return Duration.ofNanos(wait[0]);
  }
}
