package io.m365connector.sandbox.control;

import static io.m365connector.sandbox.CloudUnderTest.MAREN;
import static io.m365connector.sandbox.CloudUnderTest.OTHER_TENANT;
import static io.m365connector.sandbox.CloudUnderTest.onBehalfOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.sandbox.CloudUnderTest;
import io.m365connector.sandbox.CloudUnderTest.Answer;
import java.io.IOException;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
  private final CloudUnderTest cloud = CloudUnderTest.fresh();

  @AfterEach
  void lift() {
    cloud.delete("/control/faults");
  }

  private void order(String fault) {
    assertThat(cloud.post("/control/faults", fault).status()).isEqualTo(201);
  }

  private Answer exchange() {
    return cloud.redeem(onBehalfOf(cloud.token()));
  }

  private Answer me() {
    String token = exchange().json().path("access_token").asText();
    return cloud.send(cloud.request("/v1.0/me").header("Authorization", "Bearer " + token));
  }

  @Nested
  class Entra {

    @ParameterizedTest
    @CsvSource({
      "50076, interaction_required, 400, basic_action",
      "65001, invalid_grant, 400, consent_required",
      "53003, interaction_required, 400, message_only",
      "7000222, invalid_client, 401, ''",
      "90055, temporarily_unavailable, 429, ''",
      "90033, temporarily_unavailable, 503, ''",
      "123456, invalid_grant, 400, ''"
    })
    void refuses_with_any_number(int number, String error, int status, String suberror) {
      order("{\"area\":\"entra\",\"aadsts\":%d}".formatted(number));
      Answer answer = exchange();
      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.aadsts()).isEqualTo(number);
      assertThat(answer.json().path("error").asText()).isEqualTo(error);
      assertThat(answer.json().path("suberror").asText()).isEqualTo(suberror);
    }

    @Test
    void refuses_with_another_error_than_the_usual() {
      order(
          "{\"aadsts\":50076,\"error\":\"invalid_grant\",\"status\":403,\"retryAfter\":7,"
              + "\"description\":\"for a.person@example.com\"}");
      Answer answer = exchange();
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.header("Retry-After")).isEqualTo("7");
      assertThat(answer.json().path("error").asText()).isEqualTo("invalid_grant");
      assertThat(answer.json().path("error_description").asText()).contains("a.person@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"interaction_required", "invalid_grant"})
    void challenges_in_both_shapes(String shape) {
      order("{\"challenge\":\"%s\"}".formatted(shape));
      JsonNode json = exchange().json();
      assertThat(json.path("error").asText()).isEqualTo(shape);
      assertThat(json.path("claims").asText()).contains("\"capolids\"");
    }
  }

  @Nested
  class Graph {

    @Test
    void challenges_for_claims() {
      order("{\"area\":\"graph\",\"challenge\":\"graph\"}");
      Answer answer = me();
      assertThat(answer.status()).isEqualTo(401);
      String header = answer.header("WWW-Authenticate");
      assertThat(header).contains("error=\"insufficient_claims\"");
      String claims = header.replaceAll(".*claims=\"([^\"]+)\".*", "$1");
      assertThat(new String(Base64.getDecoder().decode(claims))).contains("\"nbf\"");
    }

    @Test
    void throttles() {
      order(
          "{\"area\":\"graph\",\"status\":429,\"retryAfter\":3,\"graphError\":\"TooManyRequests\"}");
      Answer answer = me();
      assertThat(answer.status()).isEqualTo(429);
      assertThat(answer.header("Retry-After")).isEqualTo("3");
      assertThat(answer.json().path("error").path("code").asText()).isEqualTo("TooManyRequests");
    }

    @Test
    void speaks_html_where_json_belongs() {
      order("{\"area\":\"graph\",\"html\":true,\"status\":200}");
      Answer answer = me();
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Content-Type")).startsWith("text/html");
    }

    @Test
    void redirects_elsewhere() {
      order("{\"area\":\"graph\",\"redirect\":\"https://evil.example/\"}");
      assertThat(me().header("Location")).isEqualTo("https://evil.example/");
    }

    @Test
    void answers_anything_at_all() {
      order(
          "{\"area\":\"graph\",\"status\":207,\"body\":{\"odd\":[]},\"headers\":{\"X-Odd\":\"yes\"}}");
      Answer answer = me();
      assertThat(answer.status()).isEqualTo(207);
      assertThat(answer.text()).isEqualTo("{\"odd\":[]}");
      assertThat(answer.header("X-Odd")).isEqualTo("yes");
    }
  }

  @Nested
  class The_network {

    @ParameterizedTest
    @ValueSource(strings = {"truncated", "overstated", "reset"})
    void breaks(String how) {
      order("{\"path\":\"/common/.*\",\"delivery\":\"%s\"}".formatted(how));
      assertThatThrownBy(() -> cloud.sendOrThrow(cloud.request("/common/discovery/v2.0/keys")))
          .isInstanceOf(IOException.class);
    }

    @Test
    void hangs_until_the_fault_is_lifted() throws Exception {
      order("{\"path\":\"/common/.*\",\"delivery\":\"hang\"}");
      CompletableFuture<Void> hanging =
          CompletableFuture.runAsync(() -> cloud.get("/common/discovery/v2.0/keys"));
      while (cloud.get("/control/faults").json().path("faults").path(0).path("played").asInt()
          < 1) {
        Thread.onSpinWait();
      }
      assertThat(hanging).isNotDone();
      cloud.delete("/control/faults");
      assertThat(hanging.handle((ok, broken) -> broken).get(10, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void is_slow() {
      order("{\"path\":\"/common/.*\",\"latencyMs\":150}");
      long begin = System.nanoTime();
      assertThat(cloud.get("/common/discovery/v2.0/keys").status()).isEqualTo(200);
      assertThat(System.nanoTime() - begin).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(150));
    }

    @Test
    void drips() {
      order("{\"path\":\"/common/.*\",\"dripMs\":1,\"status\":200,\"body\":\"dripping\"}");
      assertThat(cloud.get("/common/discovery/v2.0/keys").text()).isEqualTo("dripping");
    }
  }

  @Nested
  class A_fault_befalls {

    @Test
    void only_as_many_calls_as_ordered() {
      order("{\"aadsts\":90033,\"times\":2}");
      assertThat(exchange().status()).isEqualTo(503);
      assertThat(exchange().status()).isEqualTo(503);
      assertThat(exchange().status()).isEqualTo(200);
    }

    @Test
    void not_the_first_calls_when_some_are_skipped() {
      order("{\"aadsts\":90033,\"skip\":1,\"times\":1}");
      assertThat(exchange().status()).isEqualTo(200);
      assertThat(exchange().status()).isEqualTo(503);
      assertThat(exchange().status()).isEqualTo(200);
    }

    @Test
    void one_tenant() {
      order("{\"tenant\":\"%s\",\"aadsts\":90033}".formatted(OTHER_TENANT));
      assertThat(exchange().status()).isEqualTo(200);
      assertThat(
              cloud
                  .form(
                      "/" + OTHER_TENANT + "/oauth2/v2.0/token",
                      onBehalfOf(cloud.token("{\"user\":\"katharina.vogt\"}")))
                  .status())
          .isEqualTo(503);
    }

    @Test
    void one_user_at_entra_and_at_graph() {
      order("{\"area\":\"graph\",\"user\":\"%s\",\"status\":500}".formatted(MAREN));
      assertThat(me().status()).isEqualTo(500);
      order("{\"area\":\"entra\",\"user\":\"%s\",\"aadsts\":50053}".formatted(MAREN));
      assertThat(exchange().aadsts()).isEqualTo(50053);
      assertThat(cloud.redeem(onBehalfOf(cloud.token("{\"user\":\"grace.lindqvist\"}"))).status())
          .isEqualTo(200);
    }

    @Test
    void one_grant() {
      order("{\"grant\":\"client_credentials\",\"aadsts\":90033}");
      assertThat(exchange().status()).isEqualTo(200);
    }

    @Test
    void nobody_once_it_is_lifted() {
      String id =
          cloud.post("/control/faults", "{\"aadsts\":90033}").json().path("ids").path(0).asText();
      assertThat(exchange().status()).isEqualTo(503);
      assertThat(cloud.delete("/control/faults/" + id).status()).isEqualTo(204);
      assertThat(exchange().status()).isEqualTo(200);
    }
  }

  @Test
  void an_order_that_is_not_understood_is_refused() {
    assertThat(cloud.post("/control/faults", "{\"statsu\":500}").text()).contains("no 'statsu'");
    assertThat(cloud.post("/control/faults", "{\"delivery\":\"pigeon\"}").status()).isEqualTo(400);
    assertThat(cloud.post("/control/faults", "{\"challenge\":\"x\"}").status()).isEqualTo(400);
    assertThat(cloud.post("/control/faults", "nonsense").status()).isEqualTo(400);
  }
}
