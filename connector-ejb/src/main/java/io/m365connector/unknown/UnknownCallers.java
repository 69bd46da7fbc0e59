package io.m365connector.unknown;

import io.m365connector.actor.Actor;
import io.m365connector.actor.CurrentActor;
import io.m365connector.actor.Role;
import io.m365connector.allowlist.Pair;
import io.m365connector.audit.AuditAction;
import io.m365connector.audit.AuditRecord;
import io.m365connector.audit.AuditTrail;
import io.m365connector.audit.Change;
import io.m365connector.audit.Reason;
import io.m365connector.audit.Target;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What operators see of pairs that tried to call, and what they make of them. Admitting one is
 * {@code Entries.admit} or an approved request; it then leaves this list by itself.
 */
@Stateless
@RolesAllowed({Role.VIEW, Role.AUTOMATE})
public class UnknownCallers {

  /** The largest page. */
  public static final int MOST = 1000;

  private final UnknownCallerRepository repository;
  private final AuditTrail trail;
  private final CurrentActor actor;
  private final Clock clock;

  /** For the container, which then uses the other one. */
  @SuppressWarnings("NullAway")
  public UnknownCallers() {
    this.repository = null;
    this.trail = null;
    this.actor = null;
    this.clock = null;
  }

  @Inject
  public UnknownCallers(UnknownCallerRepository repository, AuditTrail trail, CurrentActor actor) {
    this(repository, trail, actor, Clock.systemUTC());
  }

  UnknownCallers(
      UnknownCallerRepository repository, AuditTrail trail, CurrentActor actor, Clock clock) {
    this.repository = repository;
    this.trail = trail;
    this.actor = actor;
    this.clock = clock;
  }

  /** Pairs in that state, who tried last first. */
  public List<UnknownCallerView> page(CallerState state, int first, int size) {
    return repository.page(state, first, Math.min(size, MOST)).stream()
        .map(UnknownCaller::view)
        .toList();
  }

  /** How many pairs are in that state. */
  public long count(CallerState state) {
    return repository.count(state);
  }

  /** What is known of that pair. */
  public Optional<UnknownCallerView> find(Pair pair) {
    return repository.find(pair).map(UnknownCaller::view);
  }

  /** Takes a pair off the list; it comes back when it still tries after a week. */
  @RolesAllowed({Role.APPROVE, Role.AUTOMATE})
  public void dismiss(Pair pair, Reason reason) {
    get(pair).dismiss(actor.get().displayName(), clock.instant());
    record(AuditAction.CALLER_DISMISSED, pair, CallerState.DISMISSED, reason);
  }

  /** Takes a pair off the list for good and refuses its requests for access. */
  @RolesAllowed({Role.APPROVE, Role.AUTOMATE})
  public void block(Pair pair, Reason reason) {
    get(pair).block(actor.get().displayName());
    record(AuditAction.CALLER_BLOCKED, pair, CallerState.BLOCKED, reason);
  }

  /** Takes a block back. */
  @RolesAllowed({Role.ADMINISTER, Role.AUTOMATE})
  public void unblock(Pair pair, Reason reason) {
    UnknownCaller caller = get(pair);
    if (!caller.isBlocked()) {
      throw new RuleBroken(Code.STEP_NOT_POSSIBLE, "the pair is not blocked");
    }
    caller.unblock(actor.get().displayName());
    record(AuditAction.CALLER_UNBLOCKED, pair, CallerState.WAITING, reason);
  }

  /** Whether requests for that pair are refused. */
  @PermitAll
  public boolean isBlocked(Pair pair) {
    return repository.find(pair).filter(UnknownCaller::isBlocked).isPresent();
  }

  private UnknownCaller get(Pair pair) {
    return repository.find(pair).orElseThrow(() -> new RuleBroken(Code.NOT_THERE, id(pair)));
  }

  private void record(AuditAction action, Pair pair, CallerState state, Reason reason) {
    Actor who = actor.get();
    trail.record(
        who,
        new AuditRecord(
            action,
            new Target("caller", id(pair), "Unknown caller"),
            reason.text(),
            Change.created(Map.of("state", state.name()))));
  }

  private static String id(Pair pair) {
    return pair.tenant() + "/" + pair.client();
  }
}
