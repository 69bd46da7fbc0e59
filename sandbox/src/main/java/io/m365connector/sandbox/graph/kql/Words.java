package io.m365connector.sandbox.graph.kql;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text cut into words as a search index does: letters and digits, folded case and accents. */
final class Words {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern UNSPACED =
      Pattern.compile(".*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}].*");

  private Words() {}

  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(fold(text));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  static String fold(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }

  /**
   * Chinese and Japanese put no spaces between words; there a part of the text is what one
   * searches.
   */
  static boolean unspaced(String text) {
    return UNSPACED.matcher(text).matches();
  }

  /** Whether the wanted words stand in the text one after the other; the last may be a prefix. */
  static boolean containsPhrase(List<String> text, List<String> wanted, boolean prefix) {
    if (wanted.isEmpty()) {
      return false;
    }
    for (int start = 0; start + wanted.size() <= text.size(); start++) {
      if (phraseAt(text, start, wanted, prefix)) {
        return true;
      }
    }
    return false;
  }

  private static boolean phraseAt(
      List<String> text, int start, List<String> wanted, boolean prefix) {
    for (int i = 0; i < wanted.size(); i++) {
      String word = text.get(start + i);
      boolean last = i == wanted.size() - 1;
      if (!(last && prefix ? word.startsWith(wanted.get(i)) : word.equals(wanted.get(i)))) {
        return false;
      }
    }
    return true;
  }
}
