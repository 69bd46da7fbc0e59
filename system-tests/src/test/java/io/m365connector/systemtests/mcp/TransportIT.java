package io.m365connector.systemtests.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.Ids;
import io.m365connector.systemtests.support.RawHttp;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything around a message: methods, paths, hosts, origins, metadata. */
@ExtendWith(SharedStand.class)
class TransportIT {

  private final Stand stand;
  private final Endpoint endpoint;
  private final RawHttp http;

  TransportIT(Stand stand) {
    this.stand = stand;
    this.endpoint = new Endpoint(stand);
    this.http = endpoint.http();
  }

  @Nested
  class A_method {

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE", "PUT", "PATCH"})
    void other_than_POST_is_405_with_what_is_allowed(String method) {
      RawHttp.Answer answer =
          http.send(method, "/mcp", "", endpoint.authorization(), "Accept: text/event-stream");

      assertThat(answer.status()).isEqualTo(405);
      assertThat(answer.header("Allow").orElse("")).isEqualTo("POST, OPTIONS");
      assertThat(answer.json().has("error")).isTrue();
      assertThat(answer.body().length()).isLessThan(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE", "POST"})
    void without_a_token_is_401_first(String method) {
      assertThat(http.send(method, "/mcp", "").status()).isEqualTo(401);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/mcp", "/mcp/"})
  void the_endpoint_answers_with_and_without_a_slash(String path) {
    RawHttp.Answer answer =
        http.send(
            "POST",
            path,
            Endpoint.message("ping", Map.of()),
            endpoint.authorization(),
            "Content-Type: application/json");

    assertThat(answer.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "*/*",
        "application/*",
        "application/json",
        "text/html",
        "''",
        "application/json;q=0"
      })
  void no_Accept_is_ever_refused(String accept) {
    RawHttp.Answer answer = endpoint.request("tools/list", Map.of(), "Accept: " + accept);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type").orElse("")).startsWith("application/json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/unheard-of\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":9,\"result\":{}}"
      })
  void a_notification_and_a_response_are_taken_with_202_and_no_body(String message) {
    RawHttp.Answer answer = endpoint.post(message);

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.body()).isEmpty();
  }

  @Nested
  class A_host {

    @ParameterizedTest
    @ValueSource(strings = {"evil.example.com", "localhost.evil.example.com", "169.254.169.254"})
    void that_is_not_ours_is_refused_before_anything_else(String host) {
      RawHttp.Answer answer = http.send("POST", "/mcp", "{}", "Host: " + host);

      assertThat(answer.status()).isEqualTo(421);
      assertThat(answer.json().has("error")).isTrue();
    }
  }

  @Nested
  class An_origin {

    @ParameterizedTest
    @ValueSource(
        strings = {"https://evil.example.com", "null", "http://localhost.evil.example.com"})
    void that_is_not_known_is_403_without_leave_to_read_it(String origin) {
      RawHttp.Answer answer =
          http.send("POST", "/mcp", "{}", endpoint.authorization(), "Origin: " + origin);

      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void of_our_own_is_named_in_every_answer_even_in_401() {
      String own = stand.connector().url().toString();

      RawHttp.Answer refused = http.send("POST", "/mcp", "{}", "Origin: " + own);

      assertThat(refused.status()).isEqualTo(401);
      assertThat(refused.header("Access-Control-Allow-Origin")).contains(own);
      assertThat(refused.header("Access-Control-Allow-Credentials")).isEmpty();
      assertThat(refused.header("Access-Control-Expose-Headers").orElse(""))
          .contains("WWW-Authenticate", "Mcp-Session-Id");
    }

    @Test
    void may_ask_first_and_needs_no_token_for_that() {
      RawHttp.Answer answer =
          http.send(
              "OPTIONS",
              "/mcp",
              "",
              "Origin: " + stand.connector().url(),
              "Access-Control-Request-Method: POST",
              "Access-Control-Request-Headers: authorization, mcp-method");

      assertThat(answer.status()).isEqualTo(204);
      assertThat(answer.header("Access-Control-Allow-Methods").orElse("")).contains("POST");
      assertThat(answer.header("Access-Control-Allow-Headers").orElse(""))
          .contains(
              "Authorization", "MCP-Protocol-Version", "Mcp-Method", "Mcp-Name", "traceparent");
    }
  }

  @Nested
  class The_metadata {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/.well-known/oauth-protected-resource/mcp",
          "/.well-known/oauth-protected-resource"
        })
    void is_public_and_says_where_to_sign_in_and_for_what(String path) {
      RawHttp.Answer answer = http.send("GET", path, "", "Origin: https://anywhere.example");
      JsonNode metadata = answer.json();

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Access-Control-Allow-Origin")).contains("*");
      assertThat(metadata.path("resource").asText())
          .isEqualTo(stand.connector().mcp().toString())
          .doesNotEndWith("/");
      assertThat(metadata.at("/authorization_servers/0").asText())
          .isEqualTo(stand.sandbox().url() + "/organizations/v2.0");
      assertThat(metadata.at("/scopes_supported/0").asText())
          .isEqualTo("api://" + Ids.CONNECTOR + "/access_as_user");
      assertThat(metadata.path("scopes_supported").toString()).doesNotContain("offline_access");
      assertThat(metadata.path("bearer_methods_supported").toString()).isEqualTo("[\"header\"]");
      assertThat(metadata.path("resource_name").asText()).isNotBlank();
      assertThat(metadata.path("resource_documentation").asText()).startsWith("http");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/.well-known/oauth-authorization-server",
          "/.well-known/oauth-authorization-server/mcp",
          "/.well-known/openid-configuration",
          "/.well-known/oauth-protected-resource/other",
          "/.well-known/oauth-protected-resource/mcp/no-tenant",
          "/register",
          "/nothing"
        })
    void that_does_not_exist_is_404_in_JSON(String path) {
      for (String method : new String[] {"GET", "POST"}) {
        RawHttp.Answer answer = http.send(method, path, "");

        assertThat(answer.status()).as(method + path).isIn(404, 405);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/json");
        assertThat(answer.json().has("error")).isTrue();
      }
      assertThat(http.send("GET", path, "").status()).isEqualTo(404);
    }
  }
}
