package io.m365connector.allowlist;

import io.m365connector.caller.Caller;
import io.m365connector.code.Code;
import io.m365connector.config.ConnectorConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Admits a verified caller or refuses it, from memory. {@link #follow()} keeps the memory within a
 * second of the table; once the table has been silent for {@code CONNECTOR_ALLOWLIST_MAX_STALE},
 * everybody is refused.
 */
@ApplicationScoped
public class Allowlist {

  private final AllowlistRepository repository;
  private final Duration maxStale;
  private final Clock clock;
  private volatile AllowlistSnapshot snapshot = AllowlistSnapshot.NONE;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Allowlist() {
    this.repository = null;
    this.maxStale = null;
    this.clock = null;
  }

  @Inject
  public Allowlist(AllowlistRepository repository, ConnectorConfig config) {
    this(repository, config.allowlistMaxStale(), Clock.systemUTC());
  }

  Allowlist(AllowlistRepository repository, Duration maxStale, Clock clock) {
    this.repository = repository;
    this.maxStale = maxStale;
    this.clock = clock;
  }

  /**
   * Admits the caller.
   *
   * @throws NotAdmitted when the pair is not active, it or everything is switched off, the user is
   *     a guest where guests are not wanted, or the allowlist is too old to be believed
   */
  public AdmittedCaller admit(Caller caller) {
    AllowlistSnapshot current = snapshot;
    Pair pair = new Pair(caller.tenant(), caller.client());
    return new AdmittedCaller(
        caller, admission(current, pair, caller.guest()), current.switches().tools());
  }

  /**
   * What would admit a caller of that pair now; the very rule of {@link #admit}, for those who ask
   * without a caller at hand.
   *
   * @throws NotAdmitted as {@link #admit} would
   */
  public Admission admission(Pair pair, boolean guest) {
    return admission(snapshot, pair, guest);
  }

  private Admission admission(AllowlistSnapshot current, Pair pair, boolean guest) {
    Instant now = clock.instant();
    if (!isFresh(current, now)) {
      throw new NotAdmitted(Code.ALLOWLIST_STALE, pair);
    }
    Admission admission =
        current
            .find(pair)
            .filter(found -> found.admitsAt(now))
            .filter(found -> !current.switches().tenants().contains(pair.tenant()))
            .orElseThrow(() -> new NotAdmitted(Code.NOT_ADMITTED, pair));
    if (current.switches().everything()) {
      throw new NotAdmitted(Code.SWITCHED_OFF, pair);
    }
    if (guest && !admission.guestsAllowed()) {
      throw new NotAdmitted(Code.GUEST_REFUSED, pair);
    }
    return admission;
  }

  /**
   * Brings the snapshot up to the table; called every fraction of a second. Throws what the
   * database throws.
   */
  public void follow() {
    AllowlistSnapshot current = snapshot;
    Instant asked = clock.instant();
    long version = repository.version();
    if (version == current.version()) {
      snapshot = current.confirmed(asked);
      return;
    }
    if (version < current.version()) {
      // The database went back, to a backup: nothing of the old view is believed.
      current = AllowlistSnapshot.NONE;
    }
    // What changes between these reads carries a newer number and is read again with it.
    List<Admission> changed = repository.changedAfter(current.version());
    snapshot = current.with(version, changed, repository.switches(), asked);
  }

  /** Whether callers of that pair are let in now. */
  public boolean isActive(Pair pair) {
    AllowlistSnapshot current = snapshot;
    Instant now = clock.instant();
    return isFresh(current, now)
        && current.find(pair).filter(found -> found.admitsAt(now)).isPresent();
  }

  /** Whether the snapshot is young enough to decide by. */
  public boolean ready() {
    return isFresh(snapshot, clock.instant());
  }

  /** What this node knows of the pair, admitted or not. */
  public Optional<Admission> find(Pair pair) {
    return snapshot.find(pair);
  }

  /** What is switched off as far as this node knows. */
  public Switches switches() {
    return snapshot.switches();
  }

  /** The version this node decides by; -1 before the first. */
  public long version() {
    return snapshot.version();
  }

  /** When the database last confirmed it; {@link Instant#MIN} before the first time. */
  public Instant confirmedAt() {
    return snapshot.confirmedAt();
  }

  private boolean isFresh(AllowlistSnapshot current, Instant now) {
    return current.version() >= 0 && !now.isAfter(current.confirmedAt().plus(maxStale));
  }
}
