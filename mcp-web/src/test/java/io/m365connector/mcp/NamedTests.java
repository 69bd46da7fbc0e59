package io.m365connector.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The tests of all modules by name, for documents that say which test shows what. */
final class NamedTests {

  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Pattern REFERENCE =
      Pattern.compile("([A-Z]\\w+)(?:\\.([A-Za-z]\\w*))?#(\\w+)");

  private final Map<String, String> sources = new HashMap<>();

  /** Reads the sources of all modules' tests. */
  static NamedTests read() throws IOException {
    NamedTests tests = new NamedTests();
    try (Stream<Path> modules = Files.list(ROOT)) {
      for (Path each : modules.map(module -> module.resolve("src/test/java")).toList()) {
        if (Files.isDirectory(each)) {
          tests.read(each);
        }
      }
    }
    return tests;
  }

  private void read(Path directory) throws IOException {
    try (Stream<Path> found = Files.walk(directory)) {
      for (Path file : found.filter(each -> each.toString().endsWith(".java")).toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        sources.merge(name, Files.readString(file), String::concat);
      }
    }
  }

  /** Fails unless there is a test of that name. */
  void require(String reference) {
    Matcher name = REFERENCE.matcher(reference);
    assertThat(name.matches()).as(reference).isTrue();
    String source = sources.getOrDefault(name.group(1), "");
    assertThat(source).as("the class of " + reference).contains("class " + name.group(1));
    if (name.group(2) != null) {
      assertThat(source).as(reference).contains("class " + name.group(2) + " {");
    }
    assertThat(source.contains("void " + name.group(3) + "(")).as(reference).isTrue();
  }

  /** The list of that name in a document below docs. */
  static List<Map<String, Object>> list(String document, String name) throws IOException {
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    Map<String, List<Map<String, Object>>> whole =
        yaml.load(Files.readString(ROOT.resolve("docs").resolve(document)));
    return whole.get(name);
  }

  @SuppressWarnings("unchecked")
  static List<String> tests(Map<String, Object> entry) {
    return (List<String>) entry.getOrDefault("tests", List.of());
  }
}
