package io.m365connector.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/mcp-requirements.yaml says which test shows what; here is shown that it is not made up. */
class RequirementsMapTest {

  private static final List<String> REVISIONS = List.of("2025-11-25", "2026-07-28");

  private static NamedTests tests;

  @BeforeAll
  static void readTests() throws IOException {
    tests = NamedTests.read();
  }

  static List<Map<String, Object>> requirements() throws IOException {
    return NamedTests.list("mcp-requirements.yaml", "requirements");
  }

  static Stream<String> named() throws IOException {
    return requirements().stream().flatMap(each -> NamedTests.tests(each).stream()).distinct();
  }

  @ParameterizedTest
  @MethodSource("named")
  void a_test_that_it_names_exists(String reference) {
    tests.require(reference);
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
              assertThat(NamedTests.tests(each).isEmpty())
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
