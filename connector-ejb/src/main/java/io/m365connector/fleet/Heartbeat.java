package io.m365connector.fleet;

import io.m365connector.actor.Node;
import io.m365connector.allowlist.Allowlist;
import io.m365connector.caller.SigningKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Says every few seconds that this node is there and how it is; called by a timer. */
@ApplicationScoped
public class Heartbeat {

  /** How often it is called. */
  public static final Duration EVERY = Duration.ofSeconds(5);

  private static final Duration CLEAN_UP = Duration.ofHours(1);

  private final NodeStore store;
  private final Allowlist allowlist;
  private final SigningKeys keys;
  private final Iterable<CheckSource> checks;
  private final Clock clock;
  private final Instant startedAt;
  private volatile Instant sampled = Instant.EPOCH;
  private volatile Instant cleaned = Instant.EPOCH;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Heartbeat() {
    this.store = null;
    this.allowlist = null;
    this.keys = null;
    this.checks = null;
    this.clock = null;
    this.startedAt = null;
  }

  @Inject
  public Heartbeat(
      NodeStore store, Allowlist allowlist, SigningKeys keys, Instance<CheckSource> checks) {
    this(store, allowlist, keys, checks, Clock.systemUTC());
  }

  Heartbeat(
      NodeStore store,
      Allowlist allowlist,
      SigningKeys keys,
      Iterable<CheckSource> checks,
      Clock clock) {
    this.store = store;
    this.allowlist = allowlist;
    this.keys = keys;
    this.checks = checks;
    this.clock = clock;
    this.startedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Says it. Throws what the database throws. */
  public void beat() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    NodeState state =
        new NodeState(
            Node.NAME,
            Build.VERSION,
            startedAt,
            now,
            allowlist.version(),
            allowlist.ready(),
            keys.ready(),
            ready(),
            checks());
    store.say(state);
    Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
    if (minute.isAfter(sampled)) {
      sampled = minute;
      store.sample(state);
    }
    if (cleaned.plus(CLEAN_UP).isBefore(now)) {
      cleaned = now;
      store.forget(now);
    }
  }

  private boolean ready() {
    boolean ready = allowlist.ready() && keys.ready();
    for (CheckSource source : checks) {
      ready &= source.ready();
    }
    return ready;
  }

  private List<CheckState> checks() {
    List<CheckState> all = new ArrayList<>();
    checks.forEach(source -> all.addAll(source.states()));
    return all;
  }
}
