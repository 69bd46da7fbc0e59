package io.m365connector.systemtests.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.Chromium;
import io.m365connector.systemtests.support.Json;
import io.m365connector.systemtests.support.NodeProgram;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A client in a web page, in a real browser: it asks before it calls, and reads what it may. */
@Tag("browser")
@ExtendWith(SharedStand.class)
class WebClientIT {

  private final Stand stand;

  WebClientIT(Stand stand) {
    this.stand = stand;
  }

  private JsonNode pageOn(String host) {
    NodeProgram.Outcome outcome =
        NodeProgram.run(
            Map.of(),
            "web-client.mjs",
            Chromium.path(),
            stand.connector().mcp().toString(),
            stand.sandbox().token(""),
            host);
    assertThat(outcome.exitCode()).as(outcome.errors()).isZero();
    return Json.parse(outcome.output());
  }

  @Test
  void of_an_allowed_origin_reads_challenge_and_metadata_and_calls_in_both_eras() {
    JsonNode seen = pageOn("127.0.0.1");

    assertThat(seen.at("/unauthorized/status").asInt()).isEqualTo(401);
    assertThat(seen.at("/unauthorized/headers/www-authenticate").asText()).startsWith("Bearer ");
    assertThat(seen.at("/metadata/resource").asText())
        .isEqualTo(stand.connector().mcp().toString());
    assertThat(seen.at("/initialized/status").asInt()).isEqualTo(200);
    assertThat(seen.at("/initialized/headers/mcp-session-id").asText()).isNotEmpty();
    assertThat(seen.at("/listed/status").asInt()).isEqualTo(200);
    assertThat(seen.at("/listed/body").asText()).contains("outlook_email_search");
  }

  /** The page even has a good token; the browser keeps every answer from it. */
  @Test
  void of_any_other_origin_reads_nothing() {
    JsonNode seen = pageOn("evil.localhost");

    for (String call : new String[] {"unauthorized", "initialized", "listed"}) {
      assertThat(seen.path(call).path("blocked").asText()).as(call).contains("Failed to fetch");
    }
  }
}
