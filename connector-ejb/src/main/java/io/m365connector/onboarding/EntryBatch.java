package io.m365connector.onboarding;

import io.m365connector.actor.Actor;
import io.m365connector.actor.CurrentActor;
import io.m365connector.actor.Role;
import io.m365connector.allowlist.AllowlistEntry;
import io.m365connector.allowlist.AllowlistRepository;
import io.m365connector.audit.AuditAction;
import io.m365connector.audit.Reason;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;

/**
 * Makes many changes in one transaction, for imports and plans: all with one allowlist version, or
 * none; each with its own row in the audit trail.
 */
@Stateless
@RolesAllowed({Role.ADMINISTER, Role.AUTOMATE})
public class EntryBatch {

  /** The most that one batch holds. */
  public static final int MOST = 5000;

  private final AllowlistRepository repository;
  private final EntryAudit audit;
  private final Rules rules;
  private final CurrentActor actor;
  private final Clock clock;

  /** For the container, which then uses the other one. */
  @SuppressWarnings("NullAway")
  public EntryBatch() {
    this.repository = null;
    this.audit = null;
    this.rules = null;
    this.actor = null;
    this.clock = null;
  }

  @Inject
  public EntryBatch(
      AllowlistRepository repository, EntryAudit audit, Rules rules, CurrentActor actor) {
    this(repository, audit, rules, actor, Clock.systemUTC());
  }

  EntryBatch(
      AllowlistRepository repository,
      EntryAudit audit,
      Rules rules,
      CurrentActor actor,
      Clock clock) {
    this.repository = repository;
    this.audit = audit;
    this.rules = rules;
    this.actor = actor;
    this.clock = clock;
  }

  /** What is to be written about one entry. */
  private record Line(AuditAction action, SortedMap<String, String> before, AllowlistEntry entry) {}

  /**
   * Makes the changes.
   *
   * @param seen the allowlist version that they were worked out from
   * @throws RuleBroken when anything on the allowlist changed since, or one step is not possible
   */
  public void apply(List<EntryStep> steps, long seen, Reason reason) {
    if (steps.size() > MOST) {
      throw new RuleBroken(Code.INPUT_INVALID, "at most " + MOST + " changes at a time");
    }
    boolean admits = steps.stream().anyMatch(EntryStep.Admit.class::isInstance);
    rules.now().requireChangeBy(actor.get(), admits);
    // Whoever changes the allowlist waits at this row; so nothing can come in between.
    repository.requireVersion(seen);
    Instant now = clock.instant();
    Actor who = actor.get();
    List<Line> lines = new ArrayList<>();
    Set<AllowlistEntry> changed = new LinkedHashSet<>();
    for (EntryStep step : steps) {
      AllowlistEntry entry = take(step, reason.text(), who, now, lines);
      changed.add(entry);
    }
    if (!changed.isEmpty()) {
      repository.save(changed);
    }
    for (Line line : lines) {
      audit.changed(who, line.action(), line.before(), line.entry(), reason.text());
    }
  }

  private AllowlistEntry take(
      EntryStep step, String reason, Actor who, Instant now, List<Line> lines) {
    if (step instanceof EntryStep.Admit admit) {
      AllowlistEntry entry =
          AllowlistEntry.admit(admit.pair(), admit.terms(), null, reason, who, now);
      lines.add(new Line(AuditAction.ENTRY_ADMITTED, new java.util.TreeMap<>(), entry));
      if (admit.suspended()) {
        lines.add(new Line(AuditAction.ENTRY_SUSPENDED, entry.fields(), entry));
        entry.suspend(reason, who, now);
      }
      return entry;
    }
    AllowlistEntry entry = get(idOf(step));
    SortedMap<String, String> before = entry.fields();
    AuditAction action =
        switch (step) {
          case EntryStep.Change change -> {
            entry.change(change.terms(), reason, who, now);
            yield AuditAction.ENTRY_CHANGED;
          }
          case EntryStep.Suspend suspend -> {
            entry.suspend(reason, who, now);
            yield AuditAction.ENTRY_SUSPENDED;
          }
          case EntryStep.Resume resume -> {
            entry.resume(reason, who, now);
            yield AuditAction.ENTRY_RESUMED;
          }
          case EntryStep.Revoke revoke -> {
            entry.revoke(repository.nextRetirement(entry.pair()), reason, who, now);
            yield AuditAction.ENTRY_REVOKED;
          }
          case EntryStep.Admit admit -> throw new IllegalStateException("taken above");
        };
    lines.add(new Line(action, before, entry));
    return entry;
  }

  private static UUID idOf(EntryStep step) {
    return switch (step) {
      case EntryStep.Change change -> change.id();
      case EntryStep.Suspend suspend -> suspend.id();
      case EntryStep.Resume resume -> resume.id();
      case EntryStep.Revoke revoke -> revoke.id();
      case EntryStep.Admit admit -> throw new IllegalStateException("has no id yet");
    };
  }

  private AllowlistEntry get(UUID id) {
    return repository.find(id).orElseThrow(() -> new RuleBroken(Code.NOT_THERE, id.toString()));
  }
}
