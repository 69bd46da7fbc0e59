package io.m365connector.observation;

/** Text from outside, made fit for one line of a log, a label or a column. */
public final class Plain {

  private Plain() {}

  /**
   * The text with everything but printable ASCII replaced, cut to that length: no line break, no
   * escape sequence, no direction mark gets into a log.
   */
  public static String of(String text, int most) {
    int length = Math.min(text.length(), most);
    StringBuilder plain = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      plain.append(c >= ' ' && c <= '~' ? c : '?');
    }
    return plain.toString();
  }
}
