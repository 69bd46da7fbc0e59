package io.m365connector.admin.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * So many times within a while, per address and for all addresses together. It remembers a bounded
 * number of addresses; a flood from more of them meets the common bound.
 */
final class Limit {

  private static final int ADDRESSES = 10_000;

  private static final class Count {
    private Instant since;
    private int spent;

    Count(Instant since) {
      this.since = since;
    }

    boolean spend(int cost, int most, Instant now, Duration window) {
      if (!now.isBefore(since.plus(window))) {
        since = now;
        spent = 0;
      }
      if (spent + cost > most) {
        return false;
      }
      spent += cost;
      return true;
    }
  }

  private final Clock clock;
  private final int perAddress;
  private final int together;
  private final Duration window;
  private final Count all;
  private final Map<String, Count> counts =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
          return size() > ADDRESSES;
        }
      };

  Limit(Clock clock, int perAddress, int together, Duration window) {
    this.clock = clock;
    this.perAddress = perAddress;
    this.together = together;
    this.window = window;
    this.all = new Count(clock.instant());
  }

  /** Whether one more may happen; then it is counted. */
  boolean admits(String address) {
    return admits(address, 1);
  }

  /** The same for something that counts as several. */
  synchronized boolean admits(String address, int cost) {
    Instant now = clock.instant();
    return counts
            .computeIfAbsent(address, each -> new Count(now))
            .spend(cost, perAddress, now, window)
        && all.spend(1, together, now, window);
  }
}
