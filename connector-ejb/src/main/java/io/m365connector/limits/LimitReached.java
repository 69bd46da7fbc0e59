package io.m365connector.limits;

import io.m365connector.code.Code;
import io.m365connector.code.CodedException;
import java.time.Duration;

/** Somebody takes more than a share; no more of it is served for a moment. */
public final class LimitReached extends CodedException {

  private static final long serialVersionUID = 1L;

  private final long seconds;

  /**
   * A refusal.
   *
   * @param which whose share, such as {@code rate of the user}
   */
  LimitReached(Code code, String which, Duration wait) {
    super(code, which, null);
    this.seconds = Math.max(1, wait.plusMillis(999).toSeconds());
  }

  /** How long to stay away. */
  public Duration retryAfter() {
    return Duration.ofSeconds(seconds);
  }

  /** For {@code Retry-After}: whole seconds, at least one. */
  public long retryAfterSeconds() {
    return seconds;
  }
}
