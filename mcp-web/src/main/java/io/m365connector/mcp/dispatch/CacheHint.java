package io.m365connector.mcp.dispatch;

import java.time.Duration;

/**
 * How long and for whom a result stays good (2026-07-28, Caching).
 *
 * @param shared {@code public}: the result is the same for every caller
 */
record CacheHint(Duration timeToLive, boolean shared) {

  /** What is the same for everybody until the next release. */
  static final CacheHint FIXED = new CacheHint(Duration.ofHours(1), true);

  /** A list that depends on who asks. */
  static final CacheHint LIST = new CacheHint(Duration.ofMinutes(5), false);

  /** Content of a person: never good for anybody else, and stale at once. */
  static final CacheHint CONTENT = new CacheHint(Duration.ZERO, false);
}
