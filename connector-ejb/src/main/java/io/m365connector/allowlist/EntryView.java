package io.m365connector.allowlist;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as pages and REST show it.
 *
 * @param version to hand back with a change, so that nobody overwrites what they have not seen
 */
public record EntryView(
    UUID id,
    Pair pair,
    EntryStatus status,
    @Nullable String statusReason,
    @Nullable Instant statusSince,
    @Nullable String statusBy,
    EntryTerms terms,
    @Nullable UUID requestId,
    Instant createdAt,
    long version) {}
