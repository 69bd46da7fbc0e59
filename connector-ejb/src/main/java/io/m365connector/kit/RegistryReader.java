package io.m365connector.kit;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a .reg file that holds strings only, as the registry editor does; refuses all else. */
final class RegistryReader {

  private static final Pattern KEY = Pattern.compile("\\[([^\\[\\]\\r\\n]+)\\]");
  private static final String STRING = "\"((?:[^\"\\\\]|\\\\[\"\\\\])*)\"";
  private static final Pattern VALUE = Pattern.compile(STRING + "=" + STRING);

  private RegistryReader() {}

  /** Values by key and name. */
  static Map<String, Map<String, String>> read(byte[] file, String firstLine) {
    String text = new String(file, StandardCharsets.UTF_16LE);
    KitBroken.unless(text.startsWith("\uFEFF"), "no byte order mark");
    String[] lines = text.substring(1).split("\r\n", -1);
    KitBroken.unless(lines[0].equals(firstLine), "another first line");
    Map<String, Map<String, String>> keys = new LinkedHashMap<>();
    Map<String, String> current = new HashMap<>();
    for (int at = 1; at < lines.length; at++) {
      Matcher key = KEY.matcher(lines[at]);
      Matcher value = VALUE.matcher(lines[at]);
      if (key.matches()) {
        current = new HashMap<>();
        KitBroken.unless(keys.put(key.group(1), current) == null, "a key twice");
      } else if (value.matches()) {
        KitBroken.unless(!keys.isEmpty(), "a value without a key");
        current.put(plain(value.group(1)), plain(value.group(2)));
      } else {
        KitBroken.unless(lines[at].isEmpty(), "a line that is neither key nor string");
      }
    }
    return keys;
  }

  private static String plain(String escaped) {
    return escaped.replaceAll("\\\\([\"\\\\])", "$1");
  }
}
