package io.m365connector.limits;

import io.github.bucket4j.TimeMeter;
import io.m365connector.config.LimitSettings.Share;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The meters of those who called lately. A meter that shows nothing any more is dropped when a
 * newcomer arrives, at most twice a minute; so there are as many as there were callers in the last
 * minutes, whoever they say they are: only admitted callers get one.
 */
final class Meters<K> {

  private static final long SWEEP_NANOS = Duration.ofSeconds(30).toNanos();

  private final ConcurrentMap<K, Meter> meters = new ConcurrentHashMap<>();
  private final TimeMeter clock;
  private final AtomicLong nextSweep;

  Meters(TimeMeter clock) {
    this.clock = clock;
    this.nextSweep = new AtomicLong(clock.currentTimeNanos() + SWEEP_NANOS);
  }

  Meter of(K key, Share share) {
    Meter known = meters.get(key);
    if (known != null) {
      return known;
    }
    sweep();
    return meters.computeIfAbsent(key, absent -> new Meter(share, clock));
  }

  int size() {
    return meters.size();
  }

  private void sweep() {
    long now = clock.currentTimeNanos();
    long due = nextSweep.get();
    if (now - due >= 0 && nextSweep.compareAndSet(due, now + SWEEP_NANOS)) {
      meters.values().removeIf(Meter::isIdle);
    }
  }
}
