package io.m365connector.health;

/** A look found something wrong. The message is our own words, fit for anybody's eyes. */
final class ProbeFailed extends Exception {

  private static final long serialVersionUID = 1L;

  ProbeFailed(String message) {
    super(message, null, false, false);
  }
}
