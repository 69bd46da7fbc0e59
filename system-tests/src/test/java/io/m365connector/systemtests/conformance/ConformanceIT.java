package io.m365connector.systemtests.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.systemtests.support.Build;
import io.m365connector.systemtests.support.NodeProgram;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conformance with both revisions, as the suite's frozen requirement sets define it. */
@Tag("node")
class ConformanceIT {

  private static final String NOTHING_EXPECTED_TO_FAIL = "conformance-expected-failures.yml";

  @Nested
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  class The_protocol_layer_with_fixtures {

    private Stand stand;

    @BeforeAll
    void start() {
      stand = Stand.start("fixtures", FixtureServer.in(Build.scratch().resolve("fixture-server")));
    }

    @AfterAll
    void stop() {
      stand.close();
    }

    @ParameterizedTest
    @CsvSource({"2025-11-25, 30", "2026-07-28, 37"})
    void passes_every_required_scenario(String revision, int required) {
      NodeProgram.Outcome outcome =
          new Suite(stand)
              .run(
                  revision,
                  "--requirements",
                  revision,
                  "--expected-failures",
                  NOTHING_EXPECTED_TO_FAIL);

      report(revision, outcome);
      assertThat(outcome.exitCode()).as(outcome.output() + outcome.errors()).isZero();
      assertThat(Suite.passed(outcome)).isGreaterThanOrEqualTo(required);
    }
  }

  @Nested
  @ExtendWith(SharedStand.class)
  class The_connector_itself {

    @Test
    void has_no_fixture_in_it() {
      assertThat(FixtureServer.filesOfProductionModule())
          .contains("WEB-INF/web.xml")
          .noneMatch(name -> name.contains("conformance"));
    }

    @ParameterizedTest
    @CsvSource({
      "2025-11-25, server-initialize",
      "2025-11-25, ping",
      "2025-11-25, tools-list",
      "2025-11-25, resources-list",
      "2025-11-25, prompts-list",
      "2025-11-25, server-sse-multiple-streams",
      "2025-11-25, server-session-lifecycle",
      "2025-11-25, dns-rebinding-protection",
      "2026-07-28, tools-list",
      "2026-07-28, resources-list",
      "2026-07-28, prompts-list",
      "2026-07-28, sep-2164-resource-not-found",
      "2026-07-28, caching",
      "2026-07-28, server-sse-multiple-streams",
      "2026-07-28, input-required-result-unsupported-methods",
      "2026-07-28, dns-rebinding-protection",
      "2026-07-28, http-header-validation"
    })
    void passes_what_needs_no_fixture(String revision, String scenario, Stand stand) {
      NodeProgram.Outcome outcome =
          new Suite(stand).run("production", "--spec-version", revision, "--scenario", scenario);

      report(revision + " " + scenario, outcome);
      assertThat(outcome.exitCode()).as(outcome.output() + outcome.errors()).isZero();
    }
  }

  /** The counts belong into the build's output, where people look for them. */
  @SuppressWarnings("SystemOut")
  private static void report(String name, NodeProgram.Outcome outcome) {
    String total =
        outcome
            .output()
            .lines()
            .filter(line -> line.startsWith("Total:") || line.startsWith("Passed:"))
            .findFirst()
            .orElse("no total");
    System.out.printf(
        "Conformance %s: exit %d, %d scenarios passed, checks: %s%n",
        name, outcome.exitCode(), Suite.passed(outcome), total);
  }
}
