package io.m365connector.text;

import java.util.Map;
import java.util.regex.Pattern;

/** Styles that take an element with all its children off the page. */
final class Unseen {

  /** Further than any screen; templates move things by a few pixels. */
  private static final double OFF_SCREEN = -500;

  private static final double NEARLY_TRANSPARENT = 0.05;
  private static final Pattern NO_AREA =
      Pattern.compile(
          "rect\\((?:0(?:px)?|1px)(?:[,\\s]+(?:0|1)(?:px)?){3}\\)|inset\\((?:50|100)%.*"
              + "|circle\\(0.*|polygon\\(0(?:px|%)? 0(?:px|%)?(?:, 0(?:px|%)? 0(?:px|%)?)+\\)");

  private Unseen() {}

  static boolean isUnseen(Map<String, String> style) {
    return is(style, "display", "none")
        || is(style, "mso-hide", "all")
        || is(style, "content-visibility", "hidden")
        || number(style, "opacity", 1) <= NEARLY_TRANSPARENT
        || style.getOrDefault("filter", "").contains("opacity(0)")
        || style.getOrDefault("transform", "").matches("scale[xy]?\\(0(?:[.,\\s]0?)*\\).*")
        || NO_AREA.matcher(style.getOrDefault("clip", "")).matches()
        || NO_AREA.matcher(style.getOrDefault("clip-path", "")).matches()
        || isOffScreen(style)
        || isEmptyBox(style);
  }

  private static boolean isOffScreen(Map<String, String> style) {
    boolean moved =
        is(style, "position", "absolute")
            || is(style, "position", "fixed")
            || is(style, "position", "relative");
    return (moved
            && (pixels(style, "left") <= OFF_SCREEN
                || pixels(style, "top") <= OFF_SCREEN
                || pixels(style, "right") <= OFF_SCREEN
                || pixels(style, "bottom") <= OFF_SCREEN))
        || pixels(style, "text-indent") <= OFF_SCREEN
        || pixels(style, "margin-left") <= 2 * OFF_SCREEN
        || pixels(style, "margin-top") <= 2 * OFF_SCREEN;
  }

  /** No room, and what does not fit is cut off. */
  private static boolean isEmptyBox(Map<String, String> style) {
    String overflow = style.getOrDefault("overflow", style.getOrDefault("overflow-y", "visible"));
    boolean cutOff = overflow.startsWith("hidden") || overflow.startsWith("clip");
    return cutOff
        && (size(style, "height") <= 1
            || size(style, "max-height") <= 1
            || size(style, "width") <= 1
            || size(style, "max-width") <= 1);
  }

  private static boolean is(Map<String, String> style, String name, String value) {
    return value.equals(style.get(name));
  }

  private static double pixels(Map<String, String> style, String name) {
    return Css.pixels(style.getOrDefault(name, ""), Css.DEFAULT_SIZE, 0);
  }

  private static double size(Map<String, String> style, String name) {
    return Css.pixels(style.getOrDefault(name, ""), 100, 100);
  }

  private static double number(Map<String, String> style, String name, double fallback) {
    return Css.pixels(style.getOrDefault(name, ""), 1, fallback);
  }
}
