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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** docs/mcp-requirements.yaml says which test shows what; here is shown that it is not made up. */
class RequirementsMapTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern REFERENCE =
      Pattern.compile("([A-Z]\\w+)(?:\\.([A-Za-z]\\w*))?#(\\w+)");
  private static final List<String> REVISIONS = List.of("2025-11-25", "2026-07-28");

  private static final Map<String, String> SOURCES = new HashMap<>();

  @BeforeAll
  static void readTests() throws IOException {
    try (Stream<Path> modules = Files.list(ROOT)) {
      for (Path tests : modules.map(each -> each.resolve("src/test/java")).toList()) {
        if (Files.isDirectory(tests)) {
          readTests(tests);
        }
      }
    }
  }

  private static void readTests(Path directory) throws IOException {
    try (Stream<Path> found = Files.walk(directory)) {
      for (Path file : found.filter(each -> each.toString().endsWith(".java")).toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        SOURCES.merge(name, Files.readString(file), String::concat);
      }
    }
  }

  static List<Map<String, Object>> requirements() throws IOException {
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    Map<String, List<Map<String, Object>>> document =
        yaml.load(Files.readString(ROOT.resolve("docs/mcp-requirements.yaml")));
    return document.get("requirements");
  }

  static Stream<String> tests() throws IOException {
    return requirements().stream().flatMap(each -> tests(each).stream()).distinct();
  }

  @SuppressWarnings("unchecked")
  private static List<String> tests(Map<String, Object> requirement) {
    return (List<String>) requirement.getOrDefault("tests", List.of());
  }

  @ParameterizedTest
  @MethodSource("tests")
  void a_test_that_it_names_exists(String reference) {
    Matcher name = REFERENCE.matcher(reference);
    assertThat(name.matches()).as(reference).isTrue();
    String source = SOURCES.getOrDefault(name.group(1), "");

    assertThat(source).as("the class of " + reference).contains("class " + name.group(1));
    if (name.group(2) != null) {
      assertThat(source).contains("class " + name.group(2) + " {");
    }
    assertThat(source).contains("void " + name.group(3) + "(");
  }

  @Test
  @SuppressWarnings("unchecked")
  void each_requirement_is_whole_and_has_tests_or_a_reason() throws IOException {
    assertThat(requirements())
        .hasSizeGreaterThan(100)
        .allSatisfy(
            each -> {
              assertThat(each.keySet())
                  .isSubsetOf("text", "level", "section", "revisions", "tests", "reason");
              assertThat((String) each.get("text")).isNotBlank();
              assertThat((String) each.get("section")).isNotBlank();
              assertThat(each.get("level")).isIn("MUST", "SHOULD");
              assertThat((List<String>) each.get("revisions")).isNotEmpty().isSubsetOf(REVISIONS);
              assertThat(tests(each).isEmpty())
                  .as(each.toString())
                  .isEqualTo(each.containsKey("reason"));
            });
  }

  @Test
  void no_requirement_stands_twice() throws IOException {
    assertThat(
            requirements().stream()
                .map(each -> each.get("section") + ": " + each.get("text") + each.get("revisions")))
        .doesNotHaveDuplicates();
  }
}
