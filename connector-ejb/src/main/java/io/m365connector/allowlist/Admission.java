package io.m365connector.allowlist;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a snapshot keeps of an entry: just what deciding needs.
 *
 * @param tools which tools it permits
 * @param callsPerMinute the pair's own limit; null for none
 */
public record Admission(
    UUID entry,
    Pair pair,
    EntryStatus status,
    @Nullable Instant validFrom,
    @Nullable Instant validUntil,
    boolean guestsAllowed,
    ToolPolicy tools,
    @Nullable Integer callsPerMinute) {

  boolean admitsAt(Instant now) {
    // A pending entry needs no timer to start on time: its first day is looked at, here and now.
    boolean living =
        status == EntryStatus.ACTIVE || status == EntryStatus.PENDING && validFrom != null;
    return living
        && (validFrom == null || !now.isBefore(validFrom))
        && (validUntil == null || now.isBefore(validUntil));
  }
}
