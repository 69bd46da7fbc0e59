package io.m365connector.sandbox.http;

/** Answers requests. Called on a virtual thread of its own, so it may block. */
@FunctionalInterface
public interface Handler {

  /** What escapes becomes a bare 500 and one line on standard error. */
  Response handle(Request request) throws Exception;
}
