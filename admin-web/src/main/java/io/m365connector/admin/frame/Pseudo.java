package io.m365connector.admin.frame;

/**
 * English as a language that nobody wrote: accented, two fifths longer, in brackets. What shows
 * without them on a page is not in a bundle; what is cut off has too little room.
 */
final class Pseudo {

  private static final String PLAIN = "aeiouyAEIOUYcns";
  private static final String ACCENTED = "áéíóúýÁÉÍÓÚÝçñš";

  private Pseudo() {}

  static String of(String text) {
    StringBuilder out = new StringBuilder("⟦");
    int depth = 0;
    int letters = 0;
    for (char each : text.toCharArray()) {
      depth += each == '{' ? 1 : each == '}' ? -1 : 0;
      int at = depth == 0 ? PLAIN.indexOf(each) : -1;
      out.append(at < 0 ? each : ACCENTED.charAt(at));
      letters += depth == 0 ? 1 : 0;
    }
    return out.append(" ·".repeat((letters * 2 / 5 + 1) / 2)).append('⟧').toString();
  }
}
