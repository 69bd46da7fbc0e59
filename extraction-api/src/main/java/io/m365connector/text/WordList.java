package io.m365connector.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Lists as Word writes them into mails: paragraphs with a class, a level and a drawn marker. */
final class WordList {

  private static final Pattern LEVEL = Pattern.compile("mso-list:\\s*\\S{1,20}\\s+level(\\d)");
  private static final Pattern NUMBER = Pattern.compile("\\(?(?:\\d{1,4}|[A-Za-z]{1,4})[.)].*");

  private WordList() {}

  static boolean isItem(Element element) {
    return element.className().startsWith("MsoListParagraph") && marker(element) != null;
  }

  static int depth(Element element) {
    Matcher level = LEVEL.matcher(element.attr("style"));
    return level.find() ? Integer.parseInt(level.group(1)) - 1 : 0;
  }

  /** Removes the drawn marker; bullets of whatever font are a dash, numbers stay. */
  static String takeMarker(Element element) {
    Element drawn = marker(element);
    if (drawn == null) {
      return "-";
    }
    String text = drawn.text().replace('\u00A0', ' ').strip();
    drawn.remove();
    return NUMBER.matcher(text).matches() ? text.split("\\s")[0] : "-";
  }

  private static @org.jspecify.annotations.Nullable Element marker(Element element) {
    for (Element span : element.getElementsByTag("span")) {
      if (span.attr("style")
          .toLowerCase(Locale.ROOT)
          .replace(" ", "")
          .contains("mso-list:ignore")) {
        return span;
      }
    }
    return null;
  }
}
