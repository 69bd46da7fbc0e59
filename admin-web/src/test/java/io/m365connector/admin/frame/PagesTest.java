package io.m365connector.admin.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that every page keeps, read from the pages themselves. */
class PagesTest {

  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Path TEXTS = Path.of("src/main/resources/io/m365connector/admin/texts");
  private static final Pattern KEY =
      Pattern.compile("t(?:\\[|\\.of\\(|\\.list\\()'([a-z]+\\.[A-Za-z0-9_.]+)'[\\],)]");

  @Test
  void no_page_writes_data_unescaped_or_carries_script_or_style() {
    assertNone("escape=\"false\"", Pattern.compile("escape\\s*=\\s*[\"']false"));
    assertNone("an inline script", Pattern.compile("<script|\\son[a-z]+\\s*=\\s*\""));
    assertNone("an inline style", Pattern.compile("<style|\\sstyle\\s*=\\s*\"[^\"]*:"));
    assertNone("another host", Pattern.compile("(src|href)\\s*=\\s*\"(https?:)?//"));
  }

  @Test
  void every_text_that_a_page_names_is_in_its_bundle() {
    List<String> missing = new ArrayList<>();
    for (Path page : pages()) {
      Matcher keys = KEY.matcher(read(page));
      while (keys.find()) {
        String bundle = keys.group(1).substring(0, keys.group(1).indexOf('.'));
        String key = keys.group(1).substring(bundle.length() + 1);
        if (!keys(TEXTS.resolve(bundle + ".properties")).contains(key)) {
          missing.add(PAGES.relativize(page) + ": " + keys.group(1));
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void every_text_has_its_German() {
    List<String> missing = new ArrayList<>();
    for (Path english : files(TEXTS, ".properties")) {
      String name = english.getFileName().toString();
      if (name.contains("_") || name.equals("codes.properties")) {
        continue;
      }
      Set<String> only = new TreeSet<>(keys(english));
      only.removeAll(keys(TEXTS.resolve(name.replace(".properties", "_de.properties"))));
      only.forEach(key -> missing.add(name + ": " + key));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void a_text_with_arguments_has_no_straight_apostrophe_that_would_quote_them() {
    List<String> wrong = new ArrayList<>();
    for (Path bundle : files(TEXTS, ".properties")) {
      Properties texts = load(bundle);
      texts.forEach(
          (key, text) -> {
            if (text.toString().contains("{0") && text.toString().contains("'")) {
              wrong.add(bundle.getFileName() + ": " + key);
            }
          });
    }
    assertThat(wrong).isEmpty();
  }

  private static void assertNone(String what, Pattern pattern) {
    assertThat(pages().stream().filter(page -> pattern.matcher(read(page)).find()).toList())
        .as("pages with " + what)
        .isEmpty();
  }

  private static List<Path> pages() {
    return files(PAGES, ".xhtml");
  }

  private static List<Path> files(Path home, String end) {
    try (Stream<Path> all = Files.walk(home)) {
      return all.filter(each -> each.toString().endsWith(end)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> keys(Path bundle) {
    return load(bundle).stringPropertyNames();
  }

  private static Properties load(Path bundle) {
    Properties texts = new Properties();
    try (var in = Files.newBufferedReader(bundle)) {
      texts.load(in);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
