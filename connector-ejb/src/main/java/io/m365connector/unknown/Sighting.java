package io.m365connector.unknown;

import io.m365connector.allowlist.Pair;
import io.m365connector.code.Code;
import java.time.Instant;

/**
 * Calls of one pair that were refused.
 *
 * @param calls how many, from the first to the last
 * @param lastRefusal what the last one heard
 */
public record Sighting(Pair pair, Instant first, Instant last, long calls, Code lastRefusal) {

  static Sighting of(Pair pair, Code refusal, Instant now) {
    return new Sighting(pair, now, now, 1, refusal);
  }

  /** Both together; the other one is the later. */
  Sighting and(Sighting later) {
    return new Sighting(pair, first, later.last, calls + later.calls, later.lastRefusal);
  }
}
