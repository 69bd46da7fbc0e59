package io.m365connector.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Colours of CSS and old HTML, as far as it takes to tell whether a text can be seen on them. */
final class Colors {

  /** A colour; {@code alpha} from 0 (transparent) to 1. */
  record Color(int red, int green, int blue, double alpha) {

    /** WCAG 2.2, relative luminance. */
    double luminance() {
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
      double c = channel / 255.0;
      return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
  }

  static final Color BLACK = new Color(0, 0, 0, 1);
  static final Color WHITE = new Color(255, 255, 255, 1);
  static final Color LINK = new Color(0, 0, 238, 1);

  /** Pale grey on white, as footers have it, starts at about 1.3. */
  private static final double LEAST_CONTRAST = 1.2;

  private static final Pattern HEX = Pattern.compile("#?([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})");
  private static final Pattern RGB =
      Pattern.compile(
          "rgba?\\(\\s*([\\d.]{1,9}%?)[,\\s]+([\\d.]{1,9}%?)[,\\s]+([\\d.]{1,9}%?)"
              + "(?:[,/\\s]+([\\d.]{1,9}%?))?\\s*\\)");

  private static final Map<String, String> NAMES = names();

  private Colors() {}

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    String all =
        "white ffffff black 000000 windowtext 000000 window ffffff red ff0000 green 008000"
            + " blue 0000ff yellow ffff00 gray 808080 grey 808080 silver c0c0c0 navy 000080"
            + " maroon 800000 purple 800080 teal 008080 olive 808000 lime 00ff00 aqua 00ffff"
            + " cyan 00ffff fuchsia ff00ff magenta ff00ff orange ffa500 snow fffafa ivory fffff0"
            + " ghostwhite f8f8ff floralwhite fffaf0 whitesmoke f5f5f5 azure f0ffff"
            + " aliceblue f0f8ff mintcream f5fffa seashell fff5ee honeydew f0fff0 linen faf0e6"
            + " lightyellow ffffe0 lightgray d3d3d3 lightgrey d3d3d3 gainsboro dcdcdc"
            + " darkgray a9a9a9 darkgrey a9a9a9 dimgray 696969 darkblue 00008b darkred 8b0000"
            + " darkgreen 006400";
    String[] words = all.split(" ");
    for (int i = 0; i < words.length; i += 2) {
      names.put(words[i], words[i + 1]);
    }
    return names;
  }

  /** The colour that a value names, or nothing when it names none that is known here. */
  static @Nullable Color parse(String value) {
    String text = value.strip().toLowerCase(Locale.ROOT);
    if (text.equals("transparent")) {
      return new Color(0, 0, 0, 0);
    }
    Matcher hex = HEX.matcher(NAMES.getOrDefault(text, text));
    if (hex.matches()) {
      return ofHex(hex.group(1));
    }
    Matcher rgb = RGB.matcher(text);
    if (!rgb.matches()) {
      return null;
    }
    String alpha = rgb.group(4);
    return new Color(
        (int) channel(rgb.group(1), 255),
        (int) channel(rgb.group(2), 255),
        (int) channel(rgb.group(3), 255),
        alpha == null ? 1 : channel(alpha, 1));
  }

  private static Color ofHex(String digits) {
    String full = digits.length() <= 4 ? digits.replaceAll("(.)", "$1$1") : digits;
    int alpha = full.length() == 8 ? Integer.parseInt(full.substring(6), 16) : 255;
    return new Color(
        Integer.parseInt(full.substring(0, 2), 16),
        Integer.parseInt(full.substring(2, 4), 16),
        Integer.parseInt(full.substring(4, 6), 16),
        alpha / 255.0);
  }

  private static double channel(String text, double full) {
    try {
      double number =
          text.endsWith("%")
              ? Double.parseDouble(text.substring(0, text.length() - 1)) / 100 * full
              : Double.parseDouble(text);
      return Math.clamp(number, 0, full);
    } catch (NumberFormatException e) {
      return full;
    }
  }

  /** Whether text of one colour disappears on the other. */
  static boolean isInvisible(Color text, Color background) {
    double light = Math.max(text.luminance(), background.luminance());
    double dark = Math.min(text.luminance(), background.luminance());
    return text.alpha() < 0.05 || (light + 0.05) / (dark + 0.05) < LEAST_CONTRAST;
  }
}
