/**
 * Who acts on the allowlist: a signed-in person, an automation, an anonymous requester or the
 * connector itself. Made at the edge, carried by the container, written into the audit trail.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.actor;
