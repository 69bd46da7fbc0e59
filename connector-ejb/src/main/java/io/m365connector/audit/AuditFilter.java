package io.m365connector.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which rows. Every part is optional.
 *
 * @param actor id or part of the name
 * @param target id or part of the label
 * @param text part of the reason
 */
public record AuditFilter(
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable String actor,
    @Nullable String action,
    @Nullable String target,
    @Nullable String text) {

  /** All rows. */
  public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);

  /** The rows about one thing. */
  public static AuditFilter about(String target) {
    return new AuditFilter(null, null, null, null, target, null);
  }
}
