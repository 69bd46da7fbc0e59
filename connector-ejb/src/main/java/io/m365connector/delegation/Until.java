package io.m365connector.delegation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Remembers for each key until when something holds; bounded, the oldest goes first. */
final class Until<K> {

  private final int most;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<K, Instant> ends = new LinkedHashMap<>();

  Until(int most, Clock clock) {
    this.most = most;
    this.clock = clock;
  }

  void hold(K key, Duration time) {
    lock.lock();
    try {
      ends.remove(key);
      ends.put(key, clock.instant().plus(time));
      if (ends.size() > most) {
        ends.remove(ends.keySet().iterator().next());
      }
    } finally {
      lock.unlock();
    }
  }

  /** How long it holds yet; empty when it does not. */
  Optional<Duration> left(K key) {
    lock.lock();
    try {
      Instant end = ends.get(key);
      if (end == null) {
        return Optional.empty();
      }
      Duration left = Duration.between(clock.instant(), end);
      if (left.isNegative() || left.isZero()) {
        ends.remove(key);
        return Optional.empty();
      }
      return Optional.of(left);
    } finally {
      lock.unlock();
    }
  }
}
