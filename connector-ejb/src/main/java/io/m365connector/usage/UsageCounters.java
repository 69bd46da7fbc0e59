package io.m365connector.usage;

import io.m365connector.allowlist.Pair;
import io.m365connector.caller.ClientId;
import io.m365connector.caller.TenantId;
import io.m365connector.observation.Observation;
import io.m365connector.observation.Observer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** This node's counters since they were last written. Only admitted callers' tools are counted. */
@ApplicationScoped
public class UsageCounters implements Observer {

  /** Keys are bounded by the allowlist, unless the database is away for days. */
  static final int MOST = 100_000;

  private final Map<UsageKey, Tally> tallies = new ConcurrentHashMap<>();
  private final AtomicLong lost = new AtomicLong();

  @Override
  public void ended(Observation call) {
    if (call.tool().isEmpty() || call.tenant().isEmpty()) {
      return;
    }
    UsageKey key =
        new UsageKey(
            call.startedAt().truncatedTo(ChronoUnit.HOURS),
            new Pair(TenantId.of(call.tenant()), ClientId.of(call.client())),
            call.tool(),
            call.outcome());
    add(key, Tally.of(TimeUnit.NANOSECONDS.toMillis(call.nanos())));
  }

  /** All counts so far, which start anew. */
  Map<UsageKey, Tally> drain() {
    Map<UsageKey, Tally> drained = new HashMap<>();
    for (UsageKey key : tallies.keySet()) {
      Tally tally = tallies.remove(key);
      if (tally != null) {
        drained.put(key, tally);
      }
    }
    return drained;
  }

  /** Takes counts back that could not be written. */
  void putBack(Map<UsageKey, Tally> unwritten) {
    unwritten.forEach(this::add);
  }

  /** Calls that were not counted because the database was away for too long. */
  public long lost() {
    return lost.get();
  }

  private void add(UsageKey key, Tally more) {
    if (tallies.size() >= MOST && !tallies.containsKey(key)) {
      lost.addAndGet(more.calls());
    } else {
      tallies.merge(key, more, Tally::plus);
    }
  }
}
