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

/** docs/hostile-tests.yaml says which test shows what; here is shown that it is not made up. */
class HostileMapTest {

  private static NamedTests tests;

  @BeforeAll
  static void readTests() throws IOException {
    tests = NamedTests.read();
  }

  static List<Map<String, Object>> scenarios() throws IOException {
    return NamedTests.list("hostile-tests.yaml", "scenarios");
  }

  static Stream<String> named() throws IOException {
    return scenarios().stream().flatMap(each -> NamedTests.tests(each).stream()).distinct();
  }

  @ParameterizedTest
  @MethodSource("named")
  void a_test_that_it_names_exists(String reference) {
    tests.require(reference);
  }

  @Test
  void each_scenario_has_a_test_or_a_reason_why_not() throws IOException {
    assertThat(scenarios())
        .hasSizeGreaterThan(150)
        .allSatisfy(
            each -> {
              assertThat(each.keySet()).isSubsetOf("id", "what", "tests", "part", "gap");
              assertThat((String) each.get("what")).isNotBlank();
              assertThat(NamedTests.tests(each).isEmpty())
                  .as(each.toString())
                  .isEqualTo(each.containsKey("gap"));
            });
  }

  @Test
  void no_scenario_stands_twice() throws IOException {
    assertThat(scenarios().stream().map(each -> each.get("id"))).doesNotHaveDuplicates();
  }
}
