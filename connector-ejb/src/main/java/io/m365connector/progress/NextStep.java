package io.m365connector.progress;

/** The one thing to do next. */
public enum NextStep {
  /** The operator decides. */
  WAIT,
  /** The first day of access has not come yet. */
  WAIT_FOR_START,
  /** An administrator opens the consent link, then devices get their configuration. */
  CONNECT,
  /** A user has signed in, and consent was missing. */
  CONSENT,
  /** A user has signed in, and Entra refused: {@link Progress#refusal()} says why. */
  MEND,
  /** Everything works. */
  NOTHING,
  /** Only the operator can help. */
  ASK_OPERATOR,
  /** This request has ended; another one can be filed. */
  ASK_AGAIN
}
