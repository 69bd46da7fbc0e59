package io.m365connector.unknown;

import io.m365connector.allowlist.Pair;
import io.m365connector.code.Code;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pair that tried, as pages and REST show it.
 *
 * @param calls how many calls were refused
 * @param handledBy who dismissed, blocked or unblocked it last
 */
public record UnknownCallerView(
    Pair pair,
    Instant firstTriedAt,
    Instant lastTriedAt,
    long calls,
    Code lastRefusal,
    CallerState state,
    @Nullable String handledBy) {}
