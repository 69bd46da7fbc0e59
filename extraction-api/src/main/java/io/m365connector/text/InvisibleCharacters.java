package io.m365connector.text;

/**
 * Removes characters that a reader cannot see but a model reads: controls, zero-width characters,
 * bidirectional overrides, Unicode tags. Those that a script or an emoji needs stay where they do
 * that work. Line ends and tabs are no such characters.
 *
 * <p>Source: UTS #39 (default ignorables), UAX #9 (bidi controls), UTS #51 (emoji sequences).
 */
public final class InvisibleCharacters {

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int EMOJI_STYLE = 0xFE0F;

  /**
   * What is left, and how many were removed.
   *
   * @param text without them
   * @param removed how many code points
   */
  public record Visible(String text, int removed) {}

  private InvisibleCharacters() {}

  /** Strips a text. */
  public static Visible strip(CharSequence text) {
    StringBuilder kept = new StringBuilder(text.length());
    int removed = 0;
    int before = 0;
    for (int i = 0; i < text.length(); ) {
      int c = Character.codePointAt(text, i);
      i += Character.charCount(c);
      int after = i < text.length() ? Character.codePointAt(text, i) : 0;
      if (!isInvisible(c) || isNeeded(before, c, after)) {
        kept.appendCodePoint(c);
        before = c;
      } else {
        removed++;
      }
    }
    return new Visible(kept.toString(), removed);
  }

  private static boolean isInvisible(int c) {
    return isControl(c)
        || c == 0x00AD
        || c == 0x034F
        || c == 0x061C
        || c == 0x115F
        || c == 0x1160
        || c == 0x17B4
        || c == 0x17B5
        || (c >= 0x180B && c <= 0x180F)
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F)
        || c == 0x2800
        || c == 0x3164
        || (c >= 0xFE00 && c <= 0xFE0F)
        || c == 0xFEFF
        || c == 0xFFA0
        || (c >= 0xFFF0 && c <= 0xFFFB)
        || (c >= 0x1BCA0 && c <= 0x1BCA3)
        || (c >= 0x1D173 && c <= 0x1D17A)
        || (c >= 0xE0000 && c <= 0xE0FFF)
        || (c >= 0xD800 && c <= 0xDFFF);
  }

  private static boolean isControl(int c) {
    return (c < 0x20 && c != '\n' && c != '\t' && c != '\r') || (c >= 0x7F && c <= 0x9F);
  }

  /** Joiners between letters of scripts that use them, and what makes one emoji of several. */
  private static boolean isNeeded(int before, int c, int after) {
    return switch (c) {
      case ZERO_WIDTH_JOINER ->
          (isEmoji(before) && isEmoji(after)) || (isJoined(before) && isJoined(after));
      case ZERO_WIDTH_NON_JOINER -> isJoined(before) && isJoined(after);
      case EMOJI_STYLE -> isEmoji(before);
      default -> false;
    };
  }

  private static boolean isEmoji(int c) {
    return c == EMOJI_STYLE
        || Character.isEmoji(c)
        || Character.isEmojiModifier(c)
        || Character.isEmojiComponent(c);
  }

  /** Arabic and its relatives, and the scripts of India and its neighbours. */
  private static boolean isJoined(int c) {
    return (c >= 0x0600 && c <= 0x08FF)
        || (c >= 0x0900 && c <= 0x0DFF)
        || (c >= 0x0F00 && c <= 0x109F)
        || (c >= 0x1780 && c <= 0x18AF)
        || (c >= 0xFB50 && c <= 0xFDFF)
        || (c >= 0xFE70 && c <= 0xFEFC);
  }
}
