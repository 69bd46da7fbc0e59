package io.m365connector.health;

/** One look at something the node depends on. */
interface Probe {

  /** The check's name in health answers, metrics and the portal. */
  String name();

  /** Whose move a failure is and what the move is. */
  String remedy();

  /** Whether it is Microsoft's: the operator may want it reported only. */
  boolean upstream();

  /**
   * Looks once; may wait, others watch the clock.
   *
   * @throws ProbeFailed saying what was found instead
   */
  void look() throws ProbeFailed;
}
