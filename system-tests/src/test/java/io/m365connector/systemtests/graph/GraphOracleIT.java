package io.m365connector.systemtests.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.m365connector.systemtests.support.GraphOracle;
import io.m365connector.systemtests.support.Json;
import org.junit.jupiter.api.Test;

/**
 * The oracle that {@code SharedStand} asks after each test about each request Graph received. This
 * test is skipped, and so seen, where Microsoft's description is not there.
 */
class GraphOracleIT {

  @Test
  void is_there_and_objects_to_what_graph_does_not_know() {
    assumeTrue(
        GraphOracle.find().isPresent(),
        "graph-subset.yaml is not there: requests to Graph are not judged");

    assertThat(
            GraphOracle.find()
                .orElseThrow()
                .complaints(
                    Json.parse(
                        """
                        [{"method":"GET","rawPath":"/v1.0/me/messages","rawQuery":"search=x","query":{"search":["x"]}}]
                        """)))
        .hasSize(1);
  }
}
