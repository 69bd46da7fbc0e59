package io.m365connector.audit;

/**
 * What the trail is asked to keep.
 *
 * @param reason why; empty only for what the connector does by itself and for sign-ins
 */
public record AuditRecord(AuditAction action, Target target, String reason, Change change) {}
