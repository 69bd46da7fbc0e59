package io.m365connector.systemtests.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.RawHttp;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What clients in the field were seen to send, each with the answer that keeps them working. */
class KnownClientsIT {

  private static final String MODERN_HEADER = "MCP-Protocol-Version: " + Endpoint.MODERN;
  private static final String LEGACY_HEADER = "MCP-Protocol-Version: " + Endpoint.LEGACY;

  private static Map<String, ?> initialize(String version, String client) {
    return Map.of(
        "protocolVersion",
        version,
        "capabilities",
        Map.of(),
        "clientInfo",
        Map.of("name", client, "version", "1"));
  }

  @Nested
  @ExtendWith(SharedStand.class)
  class Claude {

    private final Endpoint endpoint;

    Claude(Stand stand) {
      this.endpoint = new Endpoint(stand);
    }

    /** anthropics/claude-ai-mcp#76, #217. */
    @Test
    void probes_with_any_type_accepted_and_is_answered_in_JSON() {
      RawHttp.Answer answer =
          endpoint.request("initialize", initialize("2025-06-18", "Anthropic"), "Accept: */*");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Content-Type").orElse("")).startsWith("application/json");
      assertThat(answer.json().at("/result/protocolVersion").asText()).isEqualTo("2025-06-18");
    }

    /** anthropics/claude-ai-mcp#70. */
    @Test
    void sends_no_revision_after_the_handshake_and_is_served() {
      assertThat(endpoint.request("tools/list", Map.of()).json().at("/result/tools")).isNotEmpty();
    }

    /** sickn33/agentic-awesome-skills#1003: an error here is the end for Claude Code. */
    @Test
    void asks_for_2026_07_28_in_the_handshake_and_is_offered_2025_11_25() {
      JsonNode result =
          endpoint.request("initialize", initialize(Endpoint.MODERN, "claude-code")).json();

      assertThat(result.at("/result/protocolVersion").asText()).isEqualTo(Endpoint.LEGACY);
    }

    /** anubis-mcp#295; sakost/zenmoney-mcp#16 for the cache hints. */
    @Test
    void discovers_first_and_finds_both_eras() {
      JsonNode result = endpoint.modern("server/discover", "", Map.of()).json().path("result");

      assertThat(result.path("supportedVersions").toString())
          .contains(Endpoint.MODERN, Endpoint.LEGACY, "2025-06-18", "2025-03-26");
      assertThat(result.path("ttlMs").isIntegralNumber()).isTrue();
      assertThat(result.path("cacheScope").asText()).isIn("public", "private");
      assertThat(result.path("resultType").asText()).isEqualTo("complete");
    }

    /** anthropics/claude-ai-mcp#261: unauthenticated probes go on after success. */
    @Test
    void probes_without_a_token_and_costs_nothing() {
      RawHttp.Answer answer =
          endpoint
              .http()
              .send(
                  "POST",
                  "/mcp",
                  Endpoint.message("initialize", initialize("2025-06-18", "Anthropic")));

      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.header("WWW-Authenticate").orElse("")).startsWith("Bearer ");
    }

    /** anthropics/claude-code#39790: 405 is right, and its body is small. */
    @Test
    void opens_a_stream_and_hears_that_there_is_none() {
      RawHttp.Answer answer =
          endpoint
              .http()
              .send("GET", "/mcp", "", endpoint.authorization(), "Accept: text/event-stream");

      assertThat(answer.status()).isEqualTo(405);
    }

    /** SparkyFitness#2155, openwork#3944. The specification's answer, unless tolerated. */
    @Test
    void with_the_new_header_and_no_metadata_is_refused() {
      RawHttp.Answer answer = endpoint.request("tools/list", Map.of(), MODERN_HEADER);

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().at("/error/code").asInt()).isEqualTo(-32602);
    }

    /** anthropics/claude-code#93290. The specification's answer, unless tolerated. */
    @Test
    void with_a_header_that_differs_from_the_metadata_is_refused() {
      RawHttp.Answer answer =
          endpoint.request(
              "tools/list", Endpoint.claimed(Map.of()), LEGACY_HEADER, "Mcp-Method: tools/list");

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().at("/error/code").asInt()).isEqualTo(-32020);
    }
  }

  @Nested
  @ExtendWith(SharedStand.class)
  class Mcp_remote {

    /** It opens with a bare GET, and registers where no authorization server answers. */
    @Test
    void finds_JSON_wherever_it_looks(Stand stand) {
      RawHttp http = new Endpoint(stand).http();

      assertThat(http.send("GET", "/mcp", "", "Accept: application/json, text/event-stream").json())
          .isNotEmpty();
      assertThat(http.send("POST", "/register", "{}", "Content-Type: application/json").json())
          .isNotEmpty();
    }

    /** It sends the new headers on legacy calls; nobody may mind. */
    @Test
    void sends_mirrored_headers_on_legacy_calls_and_is_served(Stand stand) {
      RawHttp.Answer answer =
          new Endpoint(stand)
              .request("tools/list", Map.of(), LEGACY_HEADER, "Mcp-Method: x", "Mcp-Name: y");

      assertThat(answer.status()).isEqualTo(200);
    }
  }
}
