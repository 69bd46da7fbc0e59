package io.m365connector.admin.requests;

import java.text.Normalizer;
import java.util.Locale;

/** Whether somebody could take one organisation's name for another's. */
final class SimilarNames {

  private SimilarNames() {}

  /** Equal but for case, accents, blanks, signs and look-alike digits; or one letter apart. */
  static boolean alike(String one, String other) {
    String a = skeleton(one);
    String b = skeleton(other);
    return a.equals(b) || (Math.min(a.length(), b.length()) > 4 && distance(a, b) <= 1);
  }

  private static String skeleton(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replace('0', 'o')
        .replace('1', 'l')
        .replace('i', 'l')
        .replace('5', 's')
        .replace("rn", "m")
        .replaceAll("[^\\p{L}\\p{Nd}]", "");
  }

  /** Levenshtein's distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], above) + 1, diagonal + change);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
