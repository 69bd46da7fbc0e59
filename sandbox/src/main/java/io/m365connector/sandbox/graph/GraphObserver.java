package io.m365connector.sandbox.graph;

import io.m365connector.sandbox.http.Request;

/** Looks on while Graph answers; the control side counts and delays here. */
public interface GraphObserver {
  /** Observes nothing. */
  GraphObserver NONE = new GraphObserver() {};

  /** Somebody tried to change something; the answer is a refusal. */
  default void writeAttempted(Request request) {}

  /**
   * The call holds its place in the mailbox's concurrency limit and is about to be answered. A
   * delay belongs here so that slow calls pile up as they do at Microsoft.
   */
  default void answering(Request request) throws InterruptedException {}
}
