package io.m365connector.tools.resource;

import io.m365connector.content.UntrustedText;

/** Text that others wrote, between marks that its author cannot know. */
public final class UntrustedContent {

  private UntrustedContent() {}

  /**
   * Fences it; nothing stays nothing.
   *
   * @param what it is, in our own words
   */
  public static String fenced(String text, String what) {
    return text.isEmpty() ? "" : UntrustedText.of(text, what).fenced();
  }
}
