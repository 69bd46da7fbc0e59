package io.m365connector.audit;

/**
 * What the trail is asked to keep.
 *
 * @param reason why; empty only for what the connector does by itself, for sign-ins and for keys
 *     that are read anew
 */
public record AuditRecord(AuditAction action, Target target, String reason, Change change) {}
