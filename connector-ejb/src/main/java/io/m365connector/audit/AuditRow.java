package io.m365connector.audit;

import java.time.Instant;

/** A recorded change as it is shown and exported. */
public record AuditRow(
    long seq,
    Instant at,
    String actorKind,
    String actorId,
    String actorName,
    String action,
    Target target,
    String reason,
    Change change,
    String ip,
    String node,
    String requestId,
    String hash) {}
