package io.m365connector.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.code.Code;
import io.m365connector.graph.GraphException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ToolErrorTest {

  @Test
  void begins_its_message_with_the_code_and_ends_with_what_logs_are_found_by() {
    ToolError error = ToolError.of(ToolFailed.validation("query is missing"), "r-1");
    assertThat(error.json().getString("code")).isEqualTo("VALIDATION_ERROR");
    assertThat(error.message())
        .isEqualTo(
            "VALIDATION_ERROR: query is missing [M365C-5001; whose move: client; request-id r-1]");
  }

  @Test
  void says_how_many_seconds_to_wait() {
    ToolError error =
        ToolError.of(
            new GraphException(
                Code.GRAPH_THROTTLED, 429, "ApplicationThrottled", Duration.ofSeconds(34), null),
            "r-1");
    assertThat(error.code()).isEqualTo("THROTTLED");
    assertThat(error.message()).contains("(Graph: ApplicationThrottled) Try again in 34 s.");
    assertThat(error.json().getInt("retryAfterSeconds")).isEqualTo(34);
  }

  @Test
  void has_graphs_own_code_for_what_graph_alone_understands() {
    ToolError error =
        ToolError.of(
            new GraphException(Code.GRAPH_BAD_REQUEST, 400, "ErrorInvalidUser", null, null), "r-1");
    assertThat(error.message()).startsWith("ErrorInvalidUser: ");
  }
}
