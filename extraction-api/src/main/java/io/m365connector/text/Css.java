package io.m365connector.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Just enough CSS to see what a reader would not: declarations, lengths, escapes. */
final class Css {

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?(\\*/|\\z)", Pattern.DOTALL);
  private static final Pattern ESCAPE = Pattern.compile("\\\\([0-9a-fA-F]{1,6})\\s?");
  private static final Pattern LENGTH =
      Pattern.compile("([+-]?(?:\\d{1,9}(?:\\.\\d{0,9})?|\\.\\d{1,9}))\\s*([a-z%]{0,4})");

  /** A browser's default text size, in pixels. */
  static final double DEFAULT_SIZE = 16;

  private Css() {}

  /** The declarations of a style attribute or of the block of a rule, names in lower case. */
  static Map<String, String> declarations(String style) {
    Map<String, String> declarations = new HashMap<>();
    for (String declaration : clean(style).split(";")) {
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        declarations.put(
            declaration.substring(0, colon).strip(),
            declaration.substring(colon + 1).replace("!important", "").strip());
      }
    }
    return declarations;
  }

  /** Lower case, without comments and escapes: {@code d\69 splay} is {@code display}. */
  private static String clean(String css) {
    String text = withoutComments(css);
    if (text.indexOf('\\') >= 0) {
      text =
          ESCAPE
              .matcher(text)
              .replaceAll(
                  match -> {
                    int point = Integer.parseInt(match.group(1), 16);
                    return Character.isValidCodePoint(point)
                        ? Matcher.quoteReplacement(Character.toString(point))
                        : "";
                  });
    }
    return text.toLowerCase(Locale.ROOT);
  }

  /** The same without what stands between comment marks. */
  static String withoutComments(String css) {
    return css.indexOf("/*") < 0 ? css : COMMENT.matcher(css).replaceAll("");
  }

  /**
   * A length in pixels.
   *
   * @param parent what {@code em} and {@code %} refer to
   * @param fallback for what is no length, such as {@code auto}
   */
  static double pixels(String value, double parent, double fallback) {
    Matcher length = LENGTH.matcher(value.strip());
    if (!length.matches()) {
      return fallback;
    }
    double number = Double.parseDouble(length.group(1));
    return switch (length.group(2)) {
      case "pt" -> number * 4 / 3;
      case "em" -> number * parent;
      case "%" -> number / 100 * parent;
      case "rem" -> number * DEFAULT_SIZE;
      case "pc" -> number * 16;
      case "in" -> number * 96;
      case "cm" -> number * 37.8;
      case "mm" -> number * 3.78;
      case "vw", "vh" -> number * 10;
      case "ex", "ch" -> number * parent / 2;
      default -> number;
    };
  }
}
