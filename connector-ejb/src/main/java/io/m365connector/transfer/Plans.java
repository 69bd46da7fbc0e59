package io.m365connector.transfer;

import io.m365connector.actor.CurrentActor;
import io.m365connector.actor.Role;
import io.m365connector.audit.AuditAction;
import io.m365connector.audit.AuditRecord;
import io.m365connector.audit.AuditTrail;
import io.m365connector.audit.Change;
import io.m365connector.audit.Reason;
import io.m365connector.audit.Target;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import io.m365connector.onboarding.EntryBatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * The whole allowlist from a document, as from a repository: first a plan, which is kept for an
 * hour, then its application in one transaction. A plan serves once, whoever made it, and not when
 * anything on the allowlist was changed since.
 */
@Stateless
@RolesAllowed({Role.ADMINISTER, Role.AUTOMATE})
public class Plans {

  private static final Duration KEPT = Duration.ofDays(7);

  private final Workbench workbench;
  private final EntryBatch batch;
  private final AuditTrail trail;
  private final CurrentActor actor;
  private final Clock clock;

  @PersistenceContext(unitName = "connector")
  private EntityManager em;

  /** For the container, which then uses the other one. */
  @SuppressWarnings("NullAway")
  public Plans() {
    this.workbench = null;
    this.batch = null;
    this.trail = null;
    this.actor = null;
    this.clock = null;
  }

  @Inject
  @SuppressWarnings("NullAway.Init")
  Plans(Workbench workbench, EntryBatch batch, AuditTrail trail, CurrentActor actor) {
    this.workbench = workbench;
    this.batch = batch;
    this.trail = trail;
    this.actor = actor;
    this.clock = Clock.systemUTC();
  }

  Plans(
      Workbench workbench,
      EntryBatch batch,
      AuditTrail trail,
      CurrentActor actor,
      EntityManager em,
      Clock clock) {
    this.workbench = workbench;
    this.batch = batch;
    this.trail = trail;
    this.actor = actor;
    this.em = em;
    this.clock = clock;
  }

  /**
   * Works out what the document would do, and keeps it.
   *
   * @param dryRun whether it is not kept
   * @throws RuleBroken when the document cannot be read
   */
  public PlanView create(String document, boolean dryRun) {
    Plan plan = workbench.whole(DesiredAllowlist.read(document));
    Instant now = clock.instant();
    if (dryRun) {
      return new PlanView(null, now, false, plan);
    }
    em.createQuery("delete from StoredPlan p where p.createdAt < :old")
        .setParameter("old", now.minus(KEPT))
        .executeUpdate();
    StoredPlan stored = new StoredPlan(document, plan.seen(), actor.get(), now);
    em.persist(stored);
    return new PlanView(stored.id(), stored.expiresAt(), false, plan);
  }

  /** A plan of one's own, worked out against the allowlist as it is now. */
  public PlanView find(UUID id) {
    StoredPlan stored = get(id);
    Plan plan = workbench.whole(DesiredAllowlist.read(stored.document()));
    return new PlanView(id, stored.expiresAt(), stored.isApplied(), plan);
  }

  /**
   * Applies a plan of one's own.
   *
   * @param typed the number of changes that whoever confirms has seen
   * @throws RuleBroken when it has expired, served before, something hinders it, or the allowlist
   *     was changed since
   */
  public PlanView apply(UUID id, long typed, Reason reason) {
    StoredPlan stored = get(id);
    Instant now = clock.instant();
    if (!stored.isOpen(now)) {
      throw new RuleBroken(
          Code.STEP_NOT_POSSIBLE, stored.isApplied() ? "was applied before" : "has expired");
    }
    Plan plan = workbench.whole(DesiredAllowlist.read(stored.document()));
    if (plan.seen() != stored.seenVersion()) {
      throw new RuleBroken(Code.CHANGED_MEANWHILE, "the allowlist changed since the plan");
    }
    Confirmed.by(plan, typed);
    batch.apply(plan.steps(), stored.seenVersion(), reason);
    stored.applied(now);
    trail.record(
        actor.get(),
        new AuditRecord(
            AuditAction.ALLOWLIST_IMPORTED,
            new Target("portal", id.toString(), "Plan"),
            reason.text(),
            Change.created(Map.of("changes", String.valueOf(plan.changes())))));
    return new PlanView(id, stored.expiresAt(), true, plan);
  }

  private StoredPlan get(UUID id) {
    StoredPlan stored = em.find(StoredPlan.class, id);
    if (stored == null || !stored.isOf(actor.get())) {
      throw new RuleBroken(Code.NOT_THERE, id.toString());
    }
    return stored;
  }
}
