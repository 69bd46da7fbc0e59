package io.m365connector.evaluation;

/** How a check ended. */
public enum Outcome {
  PASSED,
  FAILED,
  /** Not made, because one before it failed or nothing was given to make it with. */
  NOT_MADE
}
