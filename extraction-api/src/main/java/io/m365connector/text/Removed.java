package io.m365connector.text;

import java.util.StringJoiner;

/**
 * What was taken out of a text because nobody sees it.
 *
 * @param elements hidden by their style
 * @param characters of text in them
 * @param invisibleCharacters zero-width, bidi control, tag and control characters
 * @param comments of the markup; every Outlook mail has some
 * @param trackers pictures of a pixel or so
 */
public record Removed(
    int elements, int characters, int invisibleCharacters, int comments, int trackers) {

  /** Nothing. */
  public static final Removed NOTHING = new Removed(0, 0, 0, 0, 0);

  /** Whether something was hidden that a reader of the answer should know of. */
  public boolean isNotable() {
    return characters > 0 || invisibleCharacters > 0;
  }

  /** One sentence, or nothing when there is nothing to tell. */
  public String sentence() {
    StringJoiner parts = new StringJoiner(", ", "Hidden content removed: ", ".");
    parts.setEmptyValue("");
    if (characters > 0) {
      parts.add(characters + " characters of hidden text in " + elements + " places");
    }
    if (invisibleCharacters > 0) {
      parts.add(invisibleCharacters + " invisible characters");
    }
    if (trackers > 0) {
      parts.add(trackers + " tracking pixels");
    }
    return parts.toString();
  }
}
