package io.m365connector.systemtests.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.Json;
import io.m365connector.systemtests.support.RawHttp;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tools, resources, prompts and completions of the connector in both eras. */
@ExtendWith(SharedStand.class)
class OfferIT {

  private final Stand stand;
  private final Endpoint endpoint;

  OfferIT(Stand stand) {
    this.stand = stand;
    this.endpoint = new Endpoint(stand);
  }

  private JsonNode modern(String method, String name, Map<String, ?> params) {
    RawHttp.Answer answer = endpoint.modern(method, name, params);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private String someMail() {
    JsonNode result =
        modern(
            "tools/call",
            "outlook_email_search",
            Map.of(
                "name",
                "outlook_email_search",
                "arguments",
                Map.of("folderName", "Inbox", "limit", 1)));
    return result.at("/result/structuredContent/items/0/uri").asText();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tools/list", "prompts/list", "resources/list", "resources/templates/list"})
  void a_list_is_the_callers_own_for_a_while_and_always_in_the_same_order(String method) {
    JsonNode first = modern(method, "", Map.of()).path("result");

    assertThat(first.path("cacheScope").asText()).isEqualTo("private");
    assertThat(first.path("ttlMs").isIntegralNumber()).isTrue();
    assertThat(modern(method, "", Map.of()).path("result")).isEqualTo(first);
    assertThat(endpoint.legacy(method, Map.of()).json().at("/result/ttlMs").isMissingNode())
        .isTrue();
  }

  @Nested
  class A_resource {

    @Test
    void is_read_by_the_uri_of_a_search_result_in_both_eras() {
      String uri = someMail();

      JsonNode modern =
          modern("resources/read", "=?base64?" + base64(uri) + "?=", Map.of("uri", uri));
      JsonNode legacy = endpoint.legacy("resources/read", Map.of("uri", uri)).json();

      assertThat(uri).startsWith("mail:///messages/");
      assertThat(modern.at("/result/cacheScope").asText()).isEqualTo("private");
      assertThat(modern.at("/result/ttlMs").asInt(-1)).isZero();
      for (JsonNode answer : new JsonNode[] {modern, legacy}) {
        JsonNode content = answer.at("/result/contents/0");
        assertThat(content.path("uri").asText()).isEqualTo(uri);
        assertThat(Json.parse(content.path("text").asText()).path("kind").asText())
            .isEqualTo("message");
      }
    }

    @Test
    void that_is_not_there_is_not_found_by_each_eras_code() {
      String uri = "mail:///folders/NoSuchFolder";

      JsonNode modern = modern("resources/read", uri, Map.of("uri", uri)).path("error");
      JsonNode legacy = endpoint.legacy("resources/read", Map.of("uri", uri)).json().path("error");

      assertThat(modern.path("code").asInt()).isEqualTo(-32602);
      assertThat(modern.at("/data/uri").asText()).isEqualTo(uri);
      assertThat(legacy.path("code").asInt()).isEqualTo(-32002);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"file:///etc/passwd", "http://169.254.169.254/", "mail:///x", "teams:///", "x:"})
    void of_any_other_form_reaches_nothing(String uri) {
      long before = stand.sandbox().calls("graph");

      JsonNode error = endpoint.legacy("resources/read", Map.of("uri", uri)).json().path("error");

      assertThat(error.path("code").asInt()).isIn(-32002, -32602);
      assertThat(stand.sandbox().calls("graph") - before).isBetween(0L, 1L);
    }

    @Test
    void has_a_template_for_each_form_of_uri() {
      JsonNode templates =
          modern("resources/templates/list", "", Map.of()).at("/result/resourceTemplates");

      assertThat(templates).hasSizeGreaterThanOrEqualTo(10);
      assertThat(templates.findValuesAsText("uriTemplate"))
          .contains("mail:///messages/{messageId}", "file:///{driveId}/{itemId}");
    }
  }

  @Nested
  class A_prompt {

    @Test
    void is_filled_in() {
      JsonNode result =
          modern(
                  "prompts/get",
                  "prepare-for-a-meeting",
                  Map.of(
                      "name",
                      "prepare-for-a-meeting",
                      "arguments",
                      Map.of("meeting", "Budget review")))
              .path("result");

      assertThat(result.at("/messages/0/role").asText()).isEqualTo("user");
      assertThat(result.at("/messages/0/content/text").asText()).contains("Budget review");
    }

    @Test
    void without_its_argument_or_unknown_is_refused() {
      assertThat(code("prompts/get", Map.of("name", "prepare-for-a-meeting"))).isEqualTo(-32602);
      assertThat(code("prompts/get", Map.of("name", "none"))).isEqualTo(-32602);
    }
  }

  @Test
  void what_is_typed_is_completed() {
    Map<String, ?> params =
        Map.of(
            "ref",
            Map.of("type", "ref/prompt", "name", "summarise-unread-mail"),
            "argument",
            Map.of("name", "since", "value", "yes"));

    assertThat(modern("completion/complete", "", params).at("/result/completion/values").toString())
        .isEqualTo("[\"yesterday\"]");
    assertThat(
            modern("server/discover", "", Map.of()).at("/result/capabilities").has("completions"))
        .isTrue();
  }

  @Nested
  class A_tool {

    @Test
    void without_its_permission_says_so_before_and_after_it_is_no_longer_listed() {
      String uri = "teams_list_teams";

      String first = text(uri);
      JsonNode listed = endpoint.legacy("tools/list", Map.of()).json().at("/result/tools");
      String second = text(uri);

      assertThat(first).contains("FORBIDDEN: Missing scope 'Team.ReadBasic.All'");
      assertThat(listed.findValuesAsText("name")).doesNotContain("teams_list_teams");
      assertThat(second).contains("FORBIDDEN: Missing scope 'Team.ReadBasic.All'");
    }

    @Test
    void that_does_not_exist_is_a_protocol_error_without_its_name() {
      RawHttp.Answer answer = endpoint.legacy("tools/call", Map.of("name", "outlook_send_mail"));

      assertThat(answer.json().at("/error/code").asInt()).isEqualTo(-32602);
      assertThat(answer.body()).doesNotContain("outlook_send_mail");
    }

    private String text(String tool) {
      return endpoint
          .legacy("tools/call", Map.of("name", tool))
          .json()
          .at("/result/content/0/text")
          .asText();
    }
  }

  private int code(String method, Map<String, ?> params) {
    return endpoint.legacy(method, params).json().at("/error/code").asInt();
  }

  private static String base64(String text) {
    return java.util.Base64.getEncoder()
        .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
