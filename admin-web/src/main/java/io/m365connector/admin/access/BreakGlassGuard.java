package io.m365connector.admin.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often the local account's password may be tried: five times a quarter of an hour from one
 * address, twenty from all together. Guessing then takes longer than the universe has time; the
 * price is that somebody can keep the account's owner out, which is why it is not the usual way in.
 */
@ApplicationScoped
public class BreakGlassGuard {

  static final int PER_ADDRESS = 5;
  static final int IN_ALL = 20;
  static final Duration WINDOW = Duration.ofMinutes(15);

  private final Clock clock;
  private final Map<String, Deque<Instant>> tries = new LinkedHashMap<>();
  private final Deque<Instant> all = new ArrayDeque<>();

  /** For the container. */
  public BreakGlassGuard() {
    this(Clock.systemUTC());
  }

  BreakGlassGuard(Clock clock) {
    this.clock = clock;
  }

  /** Counts a try; false when there were too many. A refused one does not count. */
  public synchronized boolean admit(String address) {
    Instant since = clock.instant().minus(WINDOW);
    forget(all, since);
    tries.values().forEach(each -> forget(each, since));
    tries.values().removeIf(Deque::isEmpty);
    Deque<Instant> mine = tries.computeIfAbsent(address, any -> new ArrayDeque<>());
    if (mine.size() >= PER_ADDRESS || all.size() >= IN_ALL) {
      return false;
    }
    mine.add(clock.instant());
    all.add(clock.instant());
    return true;
  }

  /** A success takes that address's tries back. */
  public synchronized void succeeded(String address) {
    tries.remove(address);
  }

  private static void forget(Deque<Instant> times, Instant since) {
    while (!times.isEmpty() && times.peekFirst().isBefore(since)) {
      times.removeFirst();
    }
  }
}
