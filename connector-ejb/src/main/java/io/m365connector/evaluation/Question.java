package io.m365connector.evaluation;

import io.m365connector.allowlist.Pair;
import org.jspecify.annotations.Nullable;

/**
 * Who would call.
 *
 * @param guest whether the user's home is another tenant
 * @param tool what would be called; null to ask about admission only
 */
public record Question(Pair pair, boolean guest, @Nullable String tool) {}
