package io.m365connector.systemtests.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.Json;
import io.m365connector.systemtests.support.Stand;
import io.m365connector.systemtests.support.Tools;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The connector in each national cloud, which the sandbox plays. */
class NationalCloudIT {

  private static final Set<String> CHATS_AND_TIMES =
      Set.of("chat_message_search", "teams_list_chats", "find_meeting_availability");

  @ParameterizedTest
  @ValueSource(strings = {"usgov", "usgov-dod", "china"})
  void serves_a_user_of_that_cloud_and_lists_what_the_cloud_has(String cloud) {
    try (Stand stand =
        Stand.start(
            "cloud-" + cloud,
            Map.of("SANDBOX_CLOUD", cloud),
            sandbox -> Map.of("CONNECTOR_CLOUD", cloud))) {
      Tools tools = Tools.of(stand.client(""));
      assertThat(tools.answer("outlook_email_search", "query", "invoice").has("items")).isTrue();
      if (cloud.equals("china")) {
        assertThat(tools.names()).doesNotContainAnyElementsOf(CHATS_AND_TIMES);
        assertThat(tools.refusal("teams_list_chats")).contains("M365C-5006");
      } else {
        assertThat(tools.names()).containsAll(CHATS_AND_TIMES);
        assertThat(
                tools.refusal("read_resource", "uri", "meeting-transcript:///events/aHR0cHM6Ly94"))
            .contains("M365C-5006");
      }

      assertThat(graphTokenOf(stand)).isEqualTo(graphOf(cloud));
      assertThat(stand.connector().service().log()).doesNotContain("belongs to another cloud");
    }
  }

  @ParameterizedTest
  @CsvSource({"usgov,global", "usgov-dod,china", "china,usgov", "global,usgov-dod"})
  void exchanges_nothing_when_the_clouds_disagree(String played, String set) {
    try (Stand stand =
        Stand.start(
            "mixed-" + played,
            Map.of("SANDBOX_CLOUD", played),
            sandbox ->
                Map.of(
                    "CONNECTOR_CLOUD",
                    set,
                    // So that a token gets as far as the exchange.
                    "CONNECTOR_ENTRA_ISSUER",
                    sandbox.url().toString()))) {
      stand
          .connector()
          .service()
          .await(
              Duration.ofSeconds(30),
              () -> stand.connector().service().log().contains("belongs to another cloud"));

      var answer =
          stand.client("").post("tools/call", Map.of("name", "get_me", "arguments", Map.of()));

      assertThat(answer.statusCode() == 401 || answer.body().contains("M365C-3006"))
          .as(answer.body())
          .isTrue();
      assertThat(exchanges(stand)).isZero();
    }
  }

  private static String graphOf(String cloud) {
    return switch (cloud) {
      case "usgov" -> "https://graph.microsoft.us";
      case "usgov-dod" -> "https://dod-graph.microsoft.us";
      default -> "https://microsoftgraph.chinacloudapi.cn";
    };
  }

  /** For whom Entra made the token that the connector asked for. */
  private static String graphTokenOf(Stand stand) {
    stand.sandbox().tell("issued", Map.of("on", true));
    stand.client("").call("get_me", Map.of());
    return stand.sandbox().issued().stream()
        .filter(token -> token.startsWith("eyJ"))
        .map(NationalCloudIT::claims)
        .filter(claims -> claims.has("scp"))
        .map(claims -> claims.path("aud").asText())
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode claims(String token) {
    return Json.parse(
        new String(
            java.util.Base64.getUrlDecoder().decode(token.split("\\.")[1]),
            java.nio.charset.StandardCharsets.UTF_8));
  }

  private static long exchanges(Stand stand) {
    stand.sandbox().tell("issued", Map.of("on", true));
    stand.client("").post("ping", Map.of());
    return stand.sandbox().issued().size();
  }
}
