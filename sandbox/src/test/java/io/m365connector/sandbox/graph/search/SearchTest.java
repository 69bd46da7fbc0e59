package io.m365connector.sandbox.graph.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.sandbox.graph.TestGraph;
import io.m365connector.sandbox.graph.TestGraph.Answer;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
  private final TestGraph maren = TestGraph.as("maren.oduya");

  private Answer search(TestGraph graph, String types, String query, String more) {
    return graph.post(
        "/search/query",
        "{\"requests\":[{\"entityTypes\":["
            + types
            + "],\"query\":{\"queryString\":\""
            + query
            + "\"}"
            + more
            + "}]}");
  }

  private static JsonNode container(Answer answer) {
    return answer.value().get(0).at("/hitsContainers/0");
  }

  @Test
  void finds_messages_with_marked_excerpts_and_no_recipients() {
    JsonNode found = container(search(maren, "\"message\"", "subject:incident pump", ""));
    JsonNode hit = found.at("/hits/0");
    assertThat(hit.path("summary").asText()).contains("<c0>pump</c0>");
    assertThat(hit.at("/resource/@odata.type").asText()).isEqualTo("#microsoft.graph.message");
    assertThat(hit.path("resource").has("toRecipients")).isFalse();
    assertThat(maren.get("/me/messages/" + hit.path("hitId").asText()).status()).isEqualTo(200);
  }

  @Test
  void pages_by_from_and_says_whether_there_is_more() {
    Set<String> seen = new HashSet<>();
    for (int from = 0; ; from += 25) {
      JsonNode page =
          container(search(maren, "\"message\"", "invoice", ",\"from\":" + from + ",\"size\":25"));
      page.path("hits").forEach(hit -> assertThat(seen.add(hit.path("hitId").asText())).isTrue());
      assertThat(page.path("total").asInt()).isEqualTo(page.path("hits").size());
      if (!page.path("moreResultsAvailable").asBoolean()) {
        break;
      }
    }
    assertThat(seen.size()).isGreaterThan(25);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"driveItem\"; guard vessel",
        "\"driveItem\"; filetype:pdf AND author:Ines",
        "\"driveItem\"; path:\\\"https://haldenpryce.sharepoint.example/sites/HR\\\"",
        "\"driveItem\"; minutes isDocument=true LastModifiedTime>=2026-06-01",
        "\"driveItem\",\"listItem\",\"site\"; lessons",
        "\"listItem\"; badge",
        "\"list\"; holidays",
        "\"site\"; human",
        "\"drive\"; documents",
        "\"event\"; steering",
      })
  void finds_each_kind(String types, String query) {
    assertThat(container(search(maren, types, query, "")).path("hits")).isNotEmpty();
  }

  @Test
  void shows_only_what_the_caller_may_see() {
    assertThat(container(search(maren, "\"driveItem\"", "dividend", "")).path("hits")).isEmpty();
    assertThat(
            container(search(TestGraph.as("ingrid.pryce"), "\"driveItem\"", "dividend", ""))
                .path("hits"))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"message\",\"driveItem\"",
        "\"event\",\"message\"",
        "\"chatMessage\",\"site\"",
        "\"person\"",
        "\"nonsense\"",
        ""
      })
  void refuses_combinations(String types) {
    assertThat(search(maren, types, "x", "").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"message\"; ,\"size\":26",
        "\"event\"; ,\"size\":26",
        "\"driveItem\"; ,\"size\":501",
        "\"driveItem\"; ,\"from\":-1",
        "\"message\"; ,\"sortProperties\":[{\"name\":\"x\"}]",
        "\"message\"; ,\"fields\":[\"x\"]",
        "\"driveItem\"; ,\"region\":\"NAM\"",
        "\"driveItem\"; ,\"trimDuplicates\":true",
        "\"driveItem\"; ,\"enableTopResults\":true",
        "\"driveItem\"; ,\"nonsense\":1",
      })
  void refuses_options(String types, String more) {
    assertThat(search(maren, types, "x", more).status()).isEqualTo(400);
  }

  @Test
  void takes_no_star_for_drives_and_no_empty_query() {
    assertThat(search(maren, "\"drive\"", "doc*", "").status()).isEqualTo(400);
    assertThat(search(maren, "\"message\"", "", "").status()).isEqualTo(400);
  }

  @Test
  void needs_the_permission_of_the_entity_type() {
    Answer answer = search(maren.granted("Mail.Read"), "\"driveItem\"", "x", "");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(search(maren.granted("Files.Read.All"), "\"listItem\"", "x", "").status())
        .isEqualTo(403);
  }

  @Test
  void finds_chat_messages_without_bodies_and_channels_only_where_granted() {
    JsonNode hit =
        container(search(maren, "\"chatMessage\"", "from:samuel pump", "")).at("/hits/0");
    assertThat(hit.path("summary").asText()).contains("<c0>Pump</c0>");
    assertThat(hit.path("resource").has("body")).isFalse();
    assertThat(hit.at("/resource/chatId").asText()).isNotEmpty();
    assertThat(container(search(maren, "\"chatMessage\"", "Bewehrungspläne", "")).path("hits"))
        .isEmpty();
    TestGraph granted = TestGraph.as("maren.oduya").granted("Chat.Read", "ChannelMessage.Read.All");
    assertThat(container(search(granted, "\"chatMessage\"", "Bewehrungspläne", "")).path("hits"))
        .isNotEmpty();
  }

  @Test
  void is_closed_to_guests_for_mail() {
    assertThat(search(TestGraph.as("felix.sommer.guest"), "\"message\"", "x", "").status())
        .isEqualTo(403);
  }

  @Test
  void needs_a_json_content_type() {
    assertThat(
            maren
                .send(
                    "POST",
                    "/v1.0/search/query",
                    "",
                    "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .status())
        .isEqualTo(415);
  }
}
