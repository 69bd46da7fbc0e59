package io.m365connector.systemtests.conformance;

import io.m365connector.systemtests.support.Build;
import io.m365connector.systemtests.support.NodeProgram;
import io.m365connector.systemtests.support.Stand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the official suite against a stand, with a fresh token of the first sample user. */
record Suite(Stand stand) {

  NodeProgram.Outcome run(String name, String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                stand.connector().mcp().toString(),
                stand.sandbox().token(""),
                Build.scratch().resolve("conformance-results").resolve(name).toString()));
    arguments.addAll(List.of(options));
    return NodeProgram.run(
        Map.of("NO_COLOR", "1"), "conformance.mjs", arguments.toArray(String[]::new));
  }

  /** How many scenarios of an outcome passed, required or not. */
  static long passed(NodeProgram.Outcome outcome) {
    return outcome.output().lines().filter(line -> line.startsWith("✓ ")).count();
  }
}
