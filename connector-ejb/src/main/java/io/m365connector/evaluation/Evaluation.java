package io.m365connector.evaluation;

import io.m365connector.allowlist.Pair;
import io.m365connector.code.Code;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What would come of a call.
 *
 * @param allowed whether production lets it through
 * @param checks all of them, in production's order
 * @param pair who would call; null when a token did not show it
 * @param guest whether the user is a guest of the tenant
 * @param expiry until when a pasted token is valid
 * @param entry the entry of the pair, when this node knows one
 * @param tools every tool and whether it could be called; empty when the caller is not admitted
 */
public record Evaluation(
    boolean allowed,
    List<Check> checks,
    @Nullable Pair pair,
    boolean guest,
    @Nullable Instant expiry,
    @Nullable UUID entry,
    List<ToolAnswer> tools) {

  /** The check that decides against the call. */
  public Optional<Check> firstFailure() {
    return checks.stream().filter(check -> check.outcome() == Outcome.FAILED).findFirst();
  }

  /** What the caller would hear; null when allowed. */
  public @Nullable Code code() {
    return firstFailure().map(Check::code).orElse(null);
  }
}
