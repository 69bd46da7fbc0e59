package io.m365connector.onboarding;

import io.m365connector.actor.CurrentActor;
import io.m365connector.actor.Role;
import io.m365connector.allowlist.AllowlistRepository;
import io.m365connector.allowlist.KillSwitch;
import io.m365connector.audit.AuditAction;
import io.m365connector.audit.AuditRecord;
import io.m365connector.audit.AuditTrail;
import io.m365connector.audit.Change;
import io.m365connector.audit.Reason;
import io.m365connector.audit.Target;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Stops calls whatever the entries say: all, a tenant's, or a tool. Stopping is an approver's, so
 * that it is never late; letting everybody in again is an administrator's.
 */
@Stateless
@RolesAllowed({Role.VIEW, Role.AUTOMATE})
public class KillSwitches {

  private final AllowlistRepository repository;
  private final AuditTrail trail;
  private final CurrentActor actor;
  private final Clock clock;

  /** For the container, which then uses the other one. */
  @SuppressWarnings("NullAway")
  public KillSwitches() {
    this.repository = null;
    this.trail = null;
    this.actor = null;
    this.clock = null;
  }

  @Inject
  public KillSwitches(AllowlistRepository repository, AuditTrail trail, CurrentActor actor) {
    this(repository, trail, actor, Clock.systemUTC());
  }

  KillSwitches(AllowlistRepository repository, AuditTrail trail, CurrentActor actor, Clock clock) {
    this.repository = repository;
    this.trail = trail;
    this.actor = actor;
    this.clock = clock;
  }

  /** What is switched off now, the oldest first. */
  public List<KillSwitch> engaged() {
    return repository.killSwitches();
  }

  /** Switches it off on every node. */
  @RolesAllowed({Role.APPROVE, Role.AUTOMATE})
  public void engage(KillSwitch.Key key, Reason reason) {
    if (isEngaged(key)) {
      throw new RuleBroken(Code.STEP_NOT_POSSIBLE, "is switched off already");
    }
    repository.engage(new KillSwitch(key, reason.text(), actor.get(), clock.instant()));
    record(AuditAction.SWITCH_ENGAGED, key, reason);
  }

  /** Switches it on again. */
  @RolesAllowed({Role.APPROVE, Role.AUTOMATE})
  public void release(KillSwitch.Key key, Reason reason) {
    if (key.scope() == KillSwitch.Scope.EVERYTHING && !mayReopen()) {
      throw new RuleBroken(Code.SECOND_PERSON_NEEDED, "an administrator switches everything on");
    }
    if (!isEngaged(key)) {
      throw new RuleBroken(Code.STEP_NOT_POSSIBLE, "is switched on already");
    }
    repository.release(key);
    record(AuditAction.SWITCH_RELEASED, key, reason);
  }

  private boolean mayReopen() {
    return actor.isIn(Role.ADMINISTER) || actor.isIn(Role.AUTOMATE);
  }

  private boolean isEngaged(KillSwitch.Key key) {
    return repository.killSwitches().stream().anyMatch(each -> each.key().equals(key));
  }

  private void record(AuditAction action, KillSwitch.Key key, Reason reason) {
    SortedMap<String, String> on = new TreeMap<>(Map.of("state", "on"));
    SortedMap<String, String> off = new TreeMap<>(Map.of("state", "off"));
    Change change =
        action == AuditAction.SWITCH_ENGAGED ? new Change(on, off) : new Change(off, on);
    trail.record(
        actor.get(),
        new AuditRecord(
            action,
            new Target("switch", key.scope() + ":" + key.subject(), key.toString()),
            reason.text(),
            change));
  }
}
