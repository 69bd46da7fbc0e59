package io.m365connector.extraction.output;

import io.m365connector.extraction.api.Outcome;

/**
 * Stops a reader at a limit. Unchecked, and without a stack trace, because it must pass through the
 * parsers of three libraries from wherever they write.
 */
public final class LimitReached extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Outcome outcome;

  /** A stop for this reason. */
  public LimitReached(Outcome outcome) {
    super(outcome.name(), null, false, false);
    this.outcome = outcome;
  }

  /** The reason, as the report gives it. */
  public Outcome outcome() {
    return outcome;
  }
}
