package io.m365connector.callaudit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which calls; null is all.
 *
 * @param tenantId GUIDs in lower case
 * @param requestId the id that an error text names
 */
public record CallFilter(
    Instant from,
    Instant until,
    @Nullable String tenantId,
    @Nullable String userId,
    @Nullable String tool,
    @Nullable String requestId) {

  public static CallFilter between(Instant from, Instant until) {
    return new CallFilter(from, until, null, null, null, null);
  }
}
