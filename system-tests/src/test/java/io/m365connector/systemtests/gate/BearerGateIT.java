package io.m365connector.systemtests.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.systemtests.support.Http;
import io.m365connector.systemtests.support.Ids;
import io.m365connector.systemtests.support.Json;
import io.m365connector.systemtests.support.McpClient;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The gate's refusals, each before the body is read and before Entra or Graph is called. */
@ExtendWith(SharedStand.class)
class BearerGateIT {

  private static final String EXACT_REFUSAL =
      "Client application is not authorized for this resource";

  /** A body that no parser survives: whoever refuses with 401 or 403 has not read it. */
  private static final String UNREADABLE = "{\"jsonrpc\":";

  private final Stand stand;

  BearerGateIT(Stand stand) {
    this.stand = stand;
  }

  @Nested
  @DisplayName("401 with a challenge")
  class Unauthenticated {

    static Stream<Arguments> tokens() {
      return Stream.of(
          Arguments.of("expired", Map.of("lifetime", -3600)),
          Arguments.of("for Microsoft Graph", Map.of("audience", "graph")),
          Arguments.of("of another issuer", claim("iss", "https://login.example.com/x/v2.0")),
          Arguments.of(
              "of the v1 issuer", claim("iss", "https://sts.windows.net/" + Ids.TENANT + "/")),
          Arguments.of("whose tenant is not its issuer's", claim("tid", Ids.SECOND_TENANT)),
          Arguments.of("of an application alone", Map.of("kind", "app", "client", Ids.CONNECTOR)),
          Arguments.of("unsigned", Map.of("alg", "none")),
          Arguments.of("keyed with the public key", Map.of("alg", "HS256")),
          Arguments.of("with a broken signature", Map.of("tampered", true)),
          Arguments.of("of a key nobody publishes", Map.of("key", "unpublished")),
          Arguments.of("of the consumer tenant's key", Map.of("key", "consumer")),
          Arguments.of("of another cloud's key", Map.of("key", "other-cloud")),
          Arguments.of("that is an ID token", Map.of("kind", "id")),
          Arguments.of("of version 1.0", claim("ver", "1.0")),
          Arguments.of("without a user", claim("oid", null)),
          Arguments.of("without a client", claim("azp", null)),
          Arguments.of("without an expiry", claim("exp", null)),
          Arguments.of("not valid yet", claim("nbf", 4102444800L)));
    }

    @ParameterizedTest(name = "for a token {0}")
    @MethodSource("tokens")
    void and_nothing_is_asked_upstream(String kind, Map<String, ?> order) {
      String token = stand.sandbox().token(order);
      long before = upstreamCalls();

      HttpResponse<String> answer = post(token, UNREADABLE);

      assertThat(answer.statusCode()).as(kind).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
          .startsWith("Bearer ")
          .contains("error=\"invalid_token\"")
          .contains("resource_metadata=\"" + stand.connector().url() + "/.well-known/");
      assertThat(answer.body()).doesNotContain(token.substring(token.length() - 20));
      // Only a key id that is not known may make the connector look, once, whether Entra has it
      // now.
      long looks = kind.contains("nobody publishes") ? 1 : 0;
      assertThat(upstreamCalls() - before).isBetween(0L, looks);
    }

    @Test
    void for_no_token_names_metadata_and_scope() {
      HttpResponse<String> answer = post(null, UNREADABLE);

      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
          .startsWith("Bearer resource_metadata=")
          .contains("scope=\"api://" + Ids.CONNECTOR + "/access_as_user\"")
          .doesNotContain("error=");
    }

    @Test
    void for_a_token_in_the_query() {
      HttpResponse<String> answer =
          Http.plain()
              .send(
                  HttpRequest.newBuilder(
                          stand
                              .connector()
                              .url()
                              .resolve("/mcp?access_token=" + stand.sandbox().token("")))
                      .POST(HttpRequest.BodyPublishers.ofString(UNREADABLE))
                      .build());

      assertThat(answer.statusCode()).isEqualTo(401);
    }
  }

  @Nested
  @DisplayName("403")
  class NotAdmitted {

    @Test
    void for_an_unknown_client_says_the_exact_words() {
      assertRefused(stand.sandbox().token(Map.of("client", Ids.UNLISTED_CLIENT)));
    }

    @Test
    void for_an_unknown_tenant_says_the_exact_words() {
      assertRefused(stand.sandbox().token(Map.of("tenant", Ids.THIRD_TENANT)));
    }

    @Test
    void for_a_token_without_the_scope_names_the_scope() {
      HttpResponse<String> answer =
          post(stand.sandbox().token(Map.of("scopes", "access_as_user_evil")), UNREADABLE);

      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
          .contains("error=\"insufficient_scope\"")
          .contains("scope=\"api://" + Ids.CONNECTOR + "/access_as_user\"");
    }

    private void assertRefused(String token) {
      long before = upstreamCalls();

      HttpResponse<String> answer = post(token, UNREADABLE);

      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(Json.parse(answer.body()).at("/error/message").asText()).isEqualTo(EXACT_REFUSAL);
      assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
          .doesNotContain("insufficient_scope");
      assertThat(upstreamCalls()).isEqualTo(before);
    }
  }

  @Test
  void an_admitted_user_is_let_in() {
    HttpResponse<String> answer =
        new McpClient(stand.connector().mcp(), stand.sandbox().token("")).post("ping", Map.of());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Json.parse(answer.body()).has("result")).isTrue();
  }

  @Test
  void a_client_that_would_like_HTTP_2_is_served_in_HTTP_1_1() {
    HttpResponse<String> answer = stand.client("").post("ping", Map.of());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
  }

  private long upstreamCalls() {
    return stand.sandbox().calls("entra") + stand.sandbox().calls("graph");
  }

  private HttpResponse<String> post(@Nullable String token, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(stand.connector().mcp())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return Http.plain().send(request.build());
  }

  private static Map<String, ?> claim(String name, @Nullable Object value) {
    Map<String, Object> claims = new HashMap<>();
    claims.put(name, value);
    return Map.of("claims", claims);
  }
}
