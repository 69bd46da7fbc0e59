package io.m365connector.systemtests.documents;

import io.m365connector.systemtests.support.Build;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names of settings: as code and server configuration read them, and as they are documented.
 */
final class Settings {

  private static final Pattern IN_CODE = Pattern.compile("\"(CONNECTOR_[A-Z_]+)\"");
  private static final Pattern IN_SERVER =
      Pattern.compile("(?:name=\"|\\$\\{)((?:CONNECTOR_|HTTPS?_PORT)[A-Z_]*)");
  private static final Pattern FULL = Pattern.compile("`((?:CONNECTOR_|HTTPS?_PORT)[A-Z_]*)`");
  private static final Pattern SHORT = Pattern.compile("`…?(_[A-Z_]+)`");

  private Settings() {}

  /** All that something reads. */
  static Set<String> read() {
    Set<String> names = new TreeSet<>();
    Sources.files(".java").stream()
        .filter(each -> each.toString().contains("/src/main/"))
        .filter(each -> !each.toString().contains("/sandbox/"))
        .forEach(each -> collect(IN_CODE, each, names));
    Sources.files(".xml").stream()
        .filter(each -> each.toString().contains("/liberty-config/"))
        .forEach(each -> collect(IN_SERVER, each, names));
    // Put together from two constants.
    names.add("CONNECTOR_CLIENT_CERTIFICATE_PASSWORD");
    return names;
  }

  /** All that the first column of docs/configuration.md writes out. */
  static Set<String> documented() {
    Set<String> names = new TreeSet<>();
    rows()
        .forEach(row -> FULL.matcher(row).results().map(each -> each.group(1)).forEach(names::add));
    return names;
  }

  /** Whether a row has the name, written out or with its beginning left to the one before it. */
  static boolean isDocumented(String name) {
    return rows().anyMatch(row -> names(row).contains(name));
  }

  private static Set<String> names(String row) {
    Set<String> names = new HashSet<>();
    Matcher first = FULL.matcher(row);
    if (first.find()) {
      String full = first.group(1);
      FULL.matcher(row).results().map(each -> each.group(1)).forEach(names::add);
      SHORT
          .matcher(row)
          .results()
          .forEach(
              ending -> {
                names.add(full + ending.group(1));
                for (int at = full.indexOf('_'); at >= 0; at = full.indexOf('_', at + 1)) {
                  names.add(full.substring(0, at) + ending.group(1));
                }
              });
    }
    return names;
  }

  private static Stream<String> rows() {
    return text(Build.root().resolve("docs/configuration.md"))
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.substring(0, line.indexOf('|', 1)));
  }

  private static void collect(Pattern pattern, Path file, Set<String> names) {
    pattern.matcher(text(file)).results().map(each -> each.group(1)).forEach(names::add);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
