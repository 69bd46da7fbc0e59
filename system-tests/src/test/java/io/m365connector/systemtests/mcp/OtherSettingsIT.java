package io.m365connector.systemtests.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.clients.SdkSignIn;
import io.m365connector.systemtests.support.Ids;
import io.m365connector.systemtests.support.Json;
import io.m365connector.systemtests.support.NodeProgram;
import io.m365connector.systemtests.support.RawHttp;
import io.m365connector.systemtests.support.Stand;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The endpoint with every setting changed that may be changed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherSettingsIT {

  private static final String MODERN_HEADER = "MCP-Protocol-Version: " + Endpoint.MODERN;
  private static final String LEGACY_HEADER = "MCP-Protocol-Version: " + Endpoint.LEGACY;
  private static final String APP_ID_URI = "https://m365.example.com/mcp";
  private static final int BUSY = 503;

  private Stand stand;
  private Endpoint endpoint;

  @BeforeAll
  void start() {
    stand =
        Stand.start(
            "other-settings",
            Map.of(
                "CONNECTOR_TOLERATE_HEADER_MISMATCH", "true",
                "CONNECTOR_TOLERATE_MISSING_META", "true",
                "CONNECTOR_APP_ID_URI", APP_ID_URI,
                "CONNECTOR_AUTHORIZATION_TENANT", Ids.TENANT,
                "CONNECTOR_ALLOWED_ORIGINS", "https://app.example.com",
                "CONNECTOR_ALLOWED_HOSTS", "Connector.Example.Net",
                "CONNECTOR_MCP_MAX_BODY", "4096",
                "CONNECTOR_MCP_MAX_CALLS", "1",
                "CONNECTOR_MCP_STREAM_AFTER", "PT0.2S"));
    endpoint = new Endpoint(stand);
  }

  @AfterAll
  void stop() {
    stand.close();
  }

  @BeforeEach
  void reset() {
    stand.sandbox().reset();
  }

  @Nested
  class Claude_tolerated {

    @Test
    void with_the_new_header_and_no_metadata_is_served_and_logged() {
      RawHttp.Answer list = endpoint.request("tools/list", Map.of(), MODERN_HEADER);
      RawHttp.Answer call = endpoint.request("tools/call", Map.of("name", "get_me"), MODERN_HEADER);

      assertThat(list.json().at("/result/tools")).isNotEmpty();
      assertThat(call.json().at("/result/isError").asBoolean(true)).isFalse();
      assertThat(stand.connector().service().log()).contains("Tolerated: header 2026-07-28");
    }

    @Test
    void discovers_by_the_rules_nevertheless() {
      RawHttp.Answer answer = endpoint.request("server/discover", Map.of(), MODERN_HEADER);

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().at("/error/code").asInt()).isEqualTo(-32602);
    }

    @Test
    void with_a_header_that_differs_from_the_metadata_is_served_by_the_metadata() {
      RawHttp.Answer answer =
          endpoint.request("tools/list", Endpoint.claimed(Map.of()), LEGACY_HEADER);

      assertThat(answer.json().at("/result/resultType").asText()).isEqualTo("complete");
      assertThat(stand.connector().service().log()).contains("Tolerated: header 2025-11-25");
    }

    @Test
    void with_a_header_that_nobody_knows_is_refused_nevertheless() {
      Map<String, Object> params = new HashMap<>(Endpoint.claimed(Map.of()));

      RawHttp.Answer answer =
          endpoint.request("tools/list", params, "MCP-Protocol-Version: v999.0.0");

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().at("/error/code").asInt()).isEqualTo(-32020);
    }
  }

  @Nested
  class A_long_call {

    private final String[] headers = {
      MODERN_HEADER,
      "Mcp-Method: tools/call",
      "Mcp-Name: get_me",
      "Accept: application/json, text/event-stream",
      "Content-Type: application/json"
    };

    private String call() {
      Map<String, Object> params = new HashMap<>(Endpoint.claimed(Map.of("name", "get_me")));
      Map<String, Object> meta = new HashMap<>((Map<String, ?>) params.get("_meta"));
      meta.put("progressToken", "mine");
      params.put("_meta", meta);
      return Endpoint.message("tools/call", params);
    }

    @Test
    void becomes_a_stream_that_tells_its_progress_and_ends_with_the_answer() {
      stand.sandbox().fault(Map.of("area", "graph", "latencyMs", 3000));

      RawHttp.Answer answer = endpoint.post(call(), headers);

      assertThat(answer.header("Content-Type").orElse("")).startsWith("text/event-stream");
      assertThat(answer.header("X-Accel-Buffering")).contains("no");
      var events =
          answer
              .body()
              .lines()
              .filter(line -> line.startsWith("data: "))
              .map(line -> Json.parse(line.substring("data: ".length())))
              .toList();
      assertThat(events).hasSizeGreaterThan(1);
      assertThat(events.getFirst().path("method").asText()).isEqualTo("notifications/progress");
      assertThat(events.getFirst().at("/params/progressToken").asText()).isEqualTo("mine");
      assertThat(events.getLast().at("/result/structuredContent/displayName").asText())
          .isNotEmpty();
    }

    @Test
    void is_JSON_all_the_same_for_a_client_that_takes_no_stream() {
      stand.sandbox().fault(Map.of("area", "graph", "latencyMs", 500));

      RawHttp.Answer answer =
          endpoint.request("tools/call", Map.of("name", "get_me"), "Accept: application/json");

      assertThat(answer.header("Content-Type").orElse("")).startsWith("application/json");
      assertThat(answer.json().at("/result/isError").asBoolean(true)).isFalse();
    }

    /** With room for one call only, the next one shows whether it goes on. */
    @Test
    void is_stopped_when_its_client_closes_the_stream() {
      stand.sandbox().fault(Map.of("area", "graph", "latencyMs", 50_000));
      String[] all = new String[headers.length + 1];
      System.arraycopy(headers, 0, all, 0, headers.length);
      all[headers.length] = endpoint.authorization();

      try (RawHttp.Begun begun = endpoint.http().begin("POST", "/mcp", call(), all)) {
        assertThat(begun.head()).contains("text/event-stream");
        RawHttp.Answer busy = endpoint.legacy("ping", Map.of());
        assertThat(busy.status()).isEqualTo(BUSY);
        assertThat(busy.header("Retry-After")).contains("1");
      }

      stand
          .connector()
          .service()
          .await(Duration.ofSeconds(25), () -> endpoint.legacy("ping", Map.of()).status() != BUSY);
    }
  }

  @Nested
  class Names {

    @Test
    void of_the_application_stand_in_challenge_and_metadata() {
      JsonNode metadata =
          endpoint.http().send("GET", "/.well-known/oauth-protected-resource/mcp", "").json();
      RawHttp.Answer refused = endpoint.http().send("POST", "/mcp", "{}");

      assertThat(metadata.at("/scopes_supported/0").asText())
          .isEqualTo(APP_ID_URI + "/access_as_user");
      assertThat(refused.header("WWW-Authenticate").orElse(""))
          .contains("scope=\"" + APP_ID_URI + "/access_as_user\"");
      assertThat(metadata.at("/authorization_servers/0").asText())
          .isEqualTo(stand.sandbox().url() + "/" + Ids.TENANT + "/v2.0");
    }

    @Test
    void of_further_hosts_are_answered_to() {
      RawHttp.Answer answer =
          endpoint.post(Endpoint.message("ping", Map.of()), "Host: connector.example.net");

      assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void of_listed_origins_are_let_in() {
      RawHttp.Answer answer =
          endpoint.post(Endpoint.message("ping", Map.of()), "Origin: https://app.example.com");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Access-Control-Allow-Origin")).contains("https://app.example.com");
    }
  }

  @Test
  void a_message_beyond_the_limit_is_too_large() {
    assertThat(endpoint.post(" ".repeat(4097)).status()).isEqualTo(413);
  }

  /** With one tenant's issuer in the metadata, strict clients need no URL of their own. */
  @Test
  @Tag("node")
  void a_client_that_compares_issuers_signs_in_at_the_URL_that_all_share() {
    String url = stand.connector().mcp().toString();
    stand.sandbox().tell("applications", Map.of("identifierUri", url));
    stand.sandbox().tell("applications", Map.of("identifierUri", APP_ID_URI));

    NodeProgram.Outcome outcome = SdkSignIn.run(stand, "2", url);

    assertThat(outcome.exitCode()).as(outcome.errors()).isZero();
    JsonNode answer = Json.parse(outcome.output());
    assertThat(answer.at("/asked/0/scope").asText()).contains(APP_ID_URI + "/access_as_user");
    assertThat(answer.at("/result/structuredContent").toString()).contains("mail:///messages/");
  }
}
