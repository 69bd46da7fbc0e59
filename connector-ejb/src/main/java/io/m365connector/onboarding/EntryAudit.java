package io.m365connector.onboarding;

import io.m365connector.actor.Actor;
import io.m365connector.allowlist.AllowlistEntry;
import io.m365connector.audit.AuditAction;
import io.m365connector.audit.AuditLog;
import io.m365connector.audit.AuditRecord;
import io.m365connector.audit.AuditRow;
import io.m365connector.audit.AuditTrail;
import io.m365connector.audit.Change;
import io.m365connector.audit.Target;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;

/** How changes of entries and requests read in the audit trail, and who was quicker. */
@Dependent
class EntryAudit {

  private final AuditTrail trail;
  private final AuditLog log;

  @Inject
  EntryAudit(AuditTrail trail, AuditLog log) {
    this.trail = trail;
    this.log = log;
  }

  void created(Actor actor, AllowlistEntry entry, String reason) {
    trail.record(
        actor,
        new AuditRecord(
            AuditAction.ENTRY_ADMITTED, target(entry), reason, Change.created(entry.fields())));
  }

  void changed(
      Actor actor,
      AuditAction action,
      SortedMap<String, String> before,
      AllowlistEntry after,
      String reason) {
    trail.record(
        actor,
        new AuditRecord(action, target(after), reason, Change.between(before, after.fields())));
  }

  /** The refusal of a change to something that was changed since; it says by whom and when. */
  RuleBroken conflict(UUID target) {
    return log.newest(target.toString())
        .map(row -> new RuleBroken(Code.CHANGED_MEANWHILE, told(row)))
        .orElseGet(() -> new RuleBroken(Code.CHANGED_MEANWHILE));
  }

  private static String told(AuditRow row) {
    long seconds = Math.max(0, Duration.between(row.at(), Instant.now()).toSeconds());
    return row.actorName() + ", " + row.action() + ", " + seconds + " s";
  }

  private static Target target(AllowlistEntry entry) {
    return new Target("entry", entry.id().toString(), entry.terms().label());
  }
}
