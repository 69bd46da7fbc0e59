package io.m365connector.usage;

import io.m365connector.allowlist.Pair;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which calls.
 *
 * @param from the first hour
 * @param until the hour after the last
 * @param pair null for all
 * @param tool null for all
 */
public record UsageFilter(Instant from, Instant until, @Nullable Pair pair, @Nullable String tool) {

  /** Everybody's calls. */
  public static UsageFilter between(Instant from, Instant until) {
    return new UsageFilter(from, until, null, null);
  }

  /** That pair's calls only. */
  public UsageFilter of(Pair only) {
    return new UsageFilter(from, until, only, tool);
  }

  /** Calls of that tool only. */
  public UsageFilter with(String only) {
    return new UsageFilter(from, until, pair, only);
  }
}
