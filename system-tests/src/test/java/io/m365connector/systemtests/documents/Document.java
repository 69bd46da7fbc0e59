package io.m365connector.systemtests.documents;

import io.m365connector.systemtests.support.Build;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Markdown file of the project. */
record Document(Path file, String text) {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");
  private static final Pattern COMMAND =
      Pattern.compile("(?<![/\\w])bin/(?!server\\b)[a-z]+(?![/\\w.])");
  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|`[^`\\n]*`");

  static Document of(Path file) {
    try {
      return new Document(file, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Document> all() {
    try (Stream<Path> top = Files.list(Build.root());
        Stream<Path> docs = Files.walk(Build.root().resolve("docs"))) {
      return Stream.concat(top, docs)
          .filter(each -> each.toString().endsWith(".md"))
          .sorted()
          .map(Document::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The addresses that lead to something of the project's own. */
  List<String> links() {
    return LINK.matcher(CODE.matcher(text).replaceAll(""))
        .results()
        .map(found -> found.group(1))
        .filter(link -> !link.matches("[a-z]+:.*"))
        .toList();
  }

  /** The names under which headings can be linked to, as GitHub makes them. */
  Set<String> anchors() {
    return HEADING
        .matcher(text)
        .results()
        .map(found -> found.group(1).strip().toLowerCase(Locale.ROOT))
        .map(title -> title.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  /** Why each link that leads nowhere does. */
  List<String> broken() {
    List<String> broken = new ArrayList<>();
    for (String link : links()) {
      String[] parts = link.split("#", 2);
      Path target = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]).normalize();
      if (!Files.exists(target)) {
        broken.add(file.getFileName() + ": no file for " + link);
      } else if (parts.length == 2 && !of(target).anchors().contains(parts[1])) {
        broken.add(file.getFileName() + ": no heading for " + link);
      }
    }
    return broken;
  }

  /** The commands of ours that it names. */
  List<String> commands() {
    return COMMAND.matcher(text).results().map(MatchResult::group).toList();
  }

  /** The shell blocks that are marked to be run, in their order. */
  List<String> runnable() {
    return Pattern.compile("(?m)^<!-- run -->\\n((?: {4}.*\\n)+)")
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1).indent(-4))
        .toList();
  }
}
