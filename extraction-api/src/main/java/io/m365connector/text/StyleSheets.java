package io.m365connector.text;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/**
 * What the style elements of a page say about single elements. Rules for other screens
 * ({@code @media}) do not count, later rules win, and no rule that cannot hide anything is applied.
 */
final class StyleSheets {

  private static final int MAX_CSS = 200_000;
  private static final int MAX_RULES = 300;
  private static final int MAX_SELECTOR = 500;
  private static final Pattern CAN_HIDE =
      Pattern.compile(
          "display|visib|opacity|font|color|background|height|width|position|indent|clip|hide"
              + "|transform|margin|\\\\",
          Pattern.CASE_INSENSITIVE);

  private final Map<Element, Map<String, String>> byElement = new IdentityHashMap<>();

  StyleSheets(Document page) {
    StringBuilder css = new StringBuilder();
    for (Element style : page.getElementsByTag("style")) {
      if (css.length() + style.data().length() <= MAX_CSS) {
        css.append(style.data().replace("<!--", "").replace("-->", "")).append('\n');
      }
    }
    applyAll(page, Css.withoutComments(css.toString()));
  }

  private void applyAll(Document page, String css) {
    int rules = 0;
    int at = 0;
    while (at < css.length() && rules < MAX_RULES) {
      int open = css.indexOf('{', at);
      int end = css.indexOf(';', at);
      if (open < 0) {
        return;
      }
      String selector = css.substring(at, open).strip();
      if (selector.startsWith("@")) {
        // A statement such as @import ends at its semicolon, a block at its last brace.
        at = end >= 0 && end < open ? end + 1 : endOfBlock(css, open);
        continue;
      }
      int close = css.indexOf('}', open);
      if (close < 0) {
        return;
      }
      String block = css.substring(open + 1, close);
      if (selector.length() <= MAX_SELECTOR && CAN_HIDE.matcher(block).find()) {
        apply(page, selector, Css.declarations(block));
        rules++;
      }
      at = close + 1;
    }
  }

  private static int endOfBlock(String css, int open) {
    int depth = 0;
    for (int i = open; i < css.length(); i++) {
      if (css.charAt(i) == '{') {
        depth++;
      } else if (css.charAt(i) == '}' && --depth == 0) {
        return i + 1;
      }
    }
    return css.length();
  }

  private void apply(Document page, String selector, Map<String, String> declarations) {
    try {
      for (Element element : page.select(selector)) {
        byElement.computeIfAbsent(element, each -> new HashMap<>()).putAll(declarations);
      }
    } catch (Selector.SelectorParseException | IllegalArgumentException e) {
      // A selector of browsers' own, such as ::-webkit-input: it hides no text of a mail.
    }
  }

  /** All that applies to an element: rules first, then its own style attribute. */
  Map<String, String> of(Element element) {
    Map<String, String> style = new HashMap<>(byElement.getOrDefault(element, Map.of()));
    if (element.hasAttr("style")) {
      style.putAll(Css.declarations(element.attr("style")));
    }
    return style;
  }
}
