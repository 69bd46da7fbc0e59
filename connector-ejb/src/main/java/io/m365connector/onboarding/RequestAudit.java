package io.m365connector.onboarding;

import io.m365connector.actor.Actor;
import io.m365connector.audit.AuditAction;
import io.m365connector.audit.AuditRecord;
import io.m365connector.audit.AuditTrail;
import io.m365connector.audit.Change;
import io.m365connector.audit.Target;
import io.m365connector.code.RuleBroken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** How a request's steps read in the audit trail. */
@Dependent
class RequestAudit {

  private final AuditTrail trail;
  private final EntryAudit entries;

  @Inject
  RequestAudit(AuditTrail trail, EntryAudit entries) {
    this.trail = trail;
    this.entries = entries;
  }

  void submitted(Actor actor, AccessRequest request) {
    trail.record(
        actor,
        new AuditRecord(
            AuditAction.REQUEST_SUBMITTED,
            target(request),
            request.draft().purpose().length() > 1000
                ? request.draft().purpose().substring(0, 1000)
                : request.draft().purpose(),
            Change.created(request.draft().fields())));
  }

  void stepped(Actor actor, AuditAction action, AccessRequest request, String reason) {
    trail.record(
        actor,
        new AuditRecord(
            action,
            target(request),
            reason,
            Change.created(Map.of("state", request.state().name()))));
  }

  RuleBroken conflict(UUID request) {
    return entries.conflict(request);
  }

  private static Target target(AccessRequest request) {
    return new Target("request", request.id().toString(), request.draft().organisation());
  }
}
