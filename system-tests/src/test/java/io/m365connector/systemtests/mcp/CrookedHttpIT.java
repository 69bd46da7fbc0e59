package io.m365connector.systemtests.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.systemtests.support.RawHttp;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTP that two servers in a row could understand differently. */
@ExtendWith(SharedStand.class)
class CrookedHttpIT {

  private final Endpoint endpoint;

  CrookedHttpIT(Stand stand) {
    this.endpoint = new Endpoint(stand);
  }

  /**
   * Two lengths, or a length and chunks: what one server takes for a body is a request to another.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: -1",
        "Content-Length: c4n4ry",
        "Content-Length: 5\r\nContent-Length: 6",
        "Transfer-Encoding: c4n4ry"
      })
  void that_is_ambiguous_is_not_served(String header) {
    RawHttp.Answer answer = endpoint.post(Endpoint.message("ping", Map.of()), header);

    assertThat(answer.status()).isBetween(400, 501).isNotEqualTo(500);
    assertThat(answer.body()).doesNotContain("c4n4ry").doesNotContain("\"result\"");
  }

  /**
   * Liberty answers a path that it cannot decode by itself, before any application: in JSON to whom
   * accepts JSON, as every MCP client does, and in HTML to everybody else. No setting changes that.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {"/mcp/%00", "/mcp/..%2f..%2fadmin", "/mcp//", "/%2e%2e/mcp", "/mcp;x=1", "/%zz"})
  void with_a_crooked_path_gets_JSON(String path) {
    RawHttp.Answer answer =
        endpoint
            .http()
            .send("POST", path, "{}", "Content-Type: application/json", "Accept: application/json");

    assertThat(answer.status()).isBetween(400, 499);
    assertThat(answer.json().isObject()).isTrue();
  }
}
