package io.m365connector.unknown;

import io.m365connector.allowlist.Allowlist;
import io.m365connector.allowlist.EntryStatus;
import io.m365connector.allowlist.NotAdmitted;
import io.m365connector.allowlist.Pair;
import io.m365connector.code.Code;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Counts refused calls in memory; a timer carries the counts to the table. A node remembers at most
 * {@link #MOST} pairs between two writes and writes at most {@link #AT_ONCE} of them at a time, so
 * that no flood of calls becomes a flood of rows.
 */
@ApplicationScoped
public class Sightings {

  static final int MOST = 1000;
  static final int AT_ONCE = 100;
  private static final Logger LOG = System.getLogger(Sightings.class.getName());

  private final Allowlist allowlist;
  private final UnknownCallerRepository repository;
  private final Clock clock;
  private final ConcurrentHashMap<Pair, Sighting> seen = new ConcurrentHashMap<>();
  private final AtomicBoolean failing = new AtomicBoolean();

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Sightings() {
    this.allowlist = null;
    this.repository = null;
    this.clock = null;
  }

  @Inject
  public Sightings(Allowlist allowlist, UnknownCallerRepository repository) {
    this(allowlist, repository, Clock.systemUTC());
  }

  Sightings(Allowlist allowlist, UnknownCallerRepository repository, Clock clock) {
    this.allowlist = allowlist;
    this.repository = repository;
    this.clock = clock;
  }

  /** Notes a refusal, when it is about a pair that no living entry names. Never throws. */
  public void note(NotAdmitted refusal) {
    Pair pair = refusal.pair();
    if (refusal.code() == Code.NOT_ADMITTED && !isListed(pair)) {
      add(Sighting.of(pair, refusal.code(), clock.instant()));
    }
  }

  /**
   * Writes what was counted since the last time; a timer calls it. What cannot be written is kept
   * for the next time.
   */
  public void write() {
    List<Sighting> batch = take();
    if (batch.isEmpty()) {
      return;
    }
    try {
      repository.add(batch);
      failing.set(false);
    } catch (RuntimeException e) {
      batch.forEach(this::putBack);
      if (!failing.getAndSet(true)) {
        LOG.log(Level.WARNING, "Unknown callers cannot be written down; trying on", e);
      }
    }
  }

  private boolean isListed(Pair pair) {
    return allowlist.find(pair).filter(each -> each.status() != EntryStatus.REVOKED).isPresent();
  }

  private void add(Sighting sighting) {
    if (seen.size() < MOST || seen.containsKey(sighting.pair())) {
      seen.merge(sighting.pair(), sighting, Sighting::and);
    }
  }

  private void putBack(Sighting earlier) {
    if (seen.size() < MOST || seen.containsKey(earlier.pair())) {
      seen.merge(earlier.pair(), earlier, (later, before) -> before.and(later));
    }
  }

  private List<Sighting> take() {
    List<Sighting> batch = new ArrayList<>();
    for (Pair pair : seen.keySet()) {
      Sighting sighting = seen.remove(pair);
      if (sighting != null) {
        batch.add(sighting);
      }
      if (batch.size() == AT_ONCE) {
        break;
      }
    }
    return batch;
  }
}
