package io.m365connector.allowlist;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a snapshot keeps of an entry: just what deciding needs. */
public record Admission(
    UUID entry,
    Pair pair,
    EntryStatus status,
    @Nullable Instant validFrom,
    @Nullable Instant validUntil,
    boolean guestsAllowed) {

  static Admission of(AllowlistEntry entry) {
    return new Admission(
        entry.id(),
        entry.pair(),
        entry.status(),
        entry.validFrom(),
        entry.validUntil(),
        entry.guestsAllowed());
  }

  boolean admitsAt(Instant now) {
    return status == EntryStatus.ACTIVE
        && (validFrom == null || !now.isBefore(validFrom))
        && (validUntil == null || now.isBefore(validUntil));
  }
}
