package io.m365connector.admin.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Failed attempts per address within a minute; bounded, the oldest address makes room. */
final class FailedAttempts {

  static final int MOST = 20;
  private static final int ADDRESSES = 2000;
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private record Count(Instant since, int failures) {}

  private final Clock clock;
  private final Map<String, Count> counts =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
          return size() > ADDRESSES;
        }
      };

  FailedAttempts(Clock clock) {
    this.clock = clock;
  }

  synchronized boolean tooMany(String address) {
    Count count = counts.get(address);
    return count != null
        && count.failures() >= MOST
        && clock.instant().isBefore(count.since().plus(WINDOW));
  }

  synchronized void note(String address) {
    Instant now = clock.instant();
    Count before = counts.get(address);
    if (before == null || !now.isBefore(before.since().plus(WINDOW))) {
      counts.put(address, new Count(now, 1));
    } else {
      counts.put(address, new Count(before.since(), before.failures() + 1));
    }
  }
}
