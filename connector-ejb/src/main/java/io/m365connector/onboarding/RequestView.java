package io.m365connector.onboarding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as pages and REST show it.
 *
 * @param version to hand back with a decision
 */
public record RequestView(
    UUID id,
    RequestDraft wish,
    RequestState state,
    @Nullable String stateReason,
    Instant stateSince,
    @Nullable String stateBy,
    String filedBy,
    @Nullable String assigneeId,
    @Nullable String assigneeName,
    Instant createdAt,
    Instant expiresAt,
    @Nullable UUID entryId,
    long version) {}
