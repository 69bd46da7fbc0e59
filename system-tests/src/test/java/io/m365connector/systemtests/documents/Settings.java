package io.m365connector.systemtests.documents;

import io.m365connector.systemtests.support.Build;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The names of settings: as they stand in all code and in the server's configuration, and as they
 * are documented. That the table is the code's own, ConfigurationTest sees; here, that nothing is
 * read past the readers it is written from.
 */
final class Settings {

  private static final Pattern IN_CODE = Pattern.compile("\"(CONNECTOR_[A-Z_]+[A-Z])\"");
  private static final Pattern IN_SERVER =
      Pattern.compile("(?:name=\"|\\$\\{)((?:CONNECTOR_|HTTPS?_PORT)[A-Z_]*)");
  private static final Pattern ROW =
      Pattern.compile("(?m)^[|] `((?:CONNECTOR_|HTTPS?_PORT)[A-Z_]*)` [|]");

  private Settings() {}

  /** All whose name stands written out where something reads it. */
  static Set<String> read() {
    Set<String> names = new TreeSet<>();
    Sources.files(".java").stream()
        .filter(each -> each.toString().contains("/src/main/"))
        .filter(each -> !each.toString().contains("/sandbox/"))
        .forEach(each -> collect(IN_CODE, each, names));
    Sources.files(".xml").stream()
        .filter(each -> each.toString().contains("/liberty-config/"))
        .forEach(each -> collect(IN_SERVER, each, names));
    return names;
  }

  /** All that docs/configuration.md has a row for. */
  static Set<String> documented() {
    Set<String> names = new TreeSet<>();
    collect(ROW, Build.root().resolve("docs/configuration.md"), names);
    return names;
  }

  private static void collect(Pattern pattern, Path file, Set<String> names) {
    try {
      pattern
          .matcher(Files.readString(file))
          .results()
          .map(each -> each.group(1))
          .forEach(names::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
