package io.m365connector.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Writes the counters away, and forgets what is older than {@link #KEEP}; called by a timer. */
@ApplicationScoped
public class UsageWriting {

  /** A quarter and a bit: what the portal's charts go back. */
  static final Duration KEEP = Duration.ofDays(100);

  private static final Duration CLEAN_UP = Duration.ofHours(6);

  private final UsageCounters counters;
  private final UsageStore store;
  private final Clock clock;
  private volatile Instant cleaned = Instant.EPOCH;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected UsageWriting() {
    this.counters = null;
    this.store = null;
    this.clock = null;
  }

  @Inject
  public UsageWriting(UsageCounters counters, UsageStore store) {
    this(counters, store, Clock.systemUTC());
  }

  UsageWriting(UsageCounters counters, UsageStore store, Clock clock) {
    this.counters = counters;
    this.store = store;
    this.clock = clock;
  }

  /** Writes; what cannot be written stays counted. Throws what the database throws. */
  public void flush() {
    Map<UsageKey, Tally> counted = counters.drain();
    if (!counted.isEmpty()) {
      try {
        store.add(counted);
      } catch (RuntimeException e) {
        counters.putBack(counted);
        throw e;
      }
    }
    Instant now = clock.instant();
    if (cleaned.plus(CLEAN_UP).isBefore(now)) {
      store.forgetBefore(now.minus(KEEP));
      cleaned = now;
    }
  }
}
