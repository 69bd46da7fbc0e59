package io.m365connector.systemtests.documents;

import io.m365connector.systemtests.support.Build;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project's own source files. */
final class Sources {

  private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z0-9]*(?:IT|Test))`");

  private Sources() {}

  /** Files below the source folders of all modules. */
  static List<Path> files(String ending) {
    try (Stream<Path> all = Files.walk(Build.root(), 20)) {
      return all.filter(each -> each.toString().endsWith(ending))
          .filter(each -> each.toString().contains("/src/"))
          .filter(each -> !each.toString().matches(".*/(target|node_modules|[.]run)/.*"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of all classes. */
  static List<String> names() {
    return files(".java").stream()
        .map(each -> each.getFileName().toString().replace(".java", ""))
        .toList();
  }

  static List<String> testsNamedIn(String text) {
    return TEST.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }
}
