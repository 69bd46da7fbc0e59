package io.m365connector.graph.rest;

/**
 * Content lies elsewhere. The address opens the file for whoever has it, so it is never printed.
 */
public final class ContentMoved extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient String address;

  ContentMoved(String address) {
    super("Content lies elsewhere", null, false, false);
    this.address = address;
  }

  /** The pre-authenticated address. */
  public String address() {
    return address;
  }
}
