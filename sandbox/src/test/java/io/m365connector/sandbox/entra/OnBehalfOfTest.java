package io.m365connector.sandbox.entra;

import static io.m365connector.sandbox.CloudUnderTest.CONNECTOR;
import static io.m365connector.sandbox.CloudUnderTest.MAREN;
import static io.m365connector.sandbox.CloudUnderTest.OTHER_TENANT;
import static io.m365connector.sandbox.CloudUnderTest.TENANT;
import static io.m365connector.sandbox.CloudUnderTest.claims;
import static io.m365connector.sandbox.CloudUnderTest.onBehalfOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.sandbox.CloudUnderTest;
import io.m365connector.sandbox.CloudUnderTest.Answer;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow. */
class OnBehalfOfTest {
  private final CloudUnderTest cloud = CloudUnderTest.fresh();

  private Answer exchange(String order) {
    return cloud.redeem(onBehalfOf(cloud.token(order)));
  }

  private Answer with(String parameter, String value) {
    Map<String, String> form = onBehalfOf(cloud.token());
    form.put(parameter, value);
    return cloud.redeem(form);
  }

  private Answer without(String parameter) {
    Map<String, String> form = onBehalfOf(cloud.token());
    form.remove(parameter);
    return cloud.redeem(form);
  }

  @Nested
  class A_good_exchange {

    @Test
    void gives_a_graph_token_of_the_same_user_with_everything_consented() {
      Answer answer = exchange("{}");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Cache-Control")).contains("no-store");
      JsonNode claims = claims(answer.json().path("access_token").asText());
      assertThat(claims.path("aud").asText()).isEqualTo("https://graph.microsoft.com");
      assertThat(claims.path("oid").asText()).isEqualTo(MAREN);
      assertThat(claims.path("tid").asText()).isEqualTo(TENANT);
      assertThat(claims.path("azp").asText()).isEqualTo(CONNECTOR);
      assertThat(claims.path("scp").asText().split(" "))
          .contains("Mail.Read", "Calendars.Read", "Files.Read.All", "Chat.Read", "User.Read");
    }

    @Test
    void gives_no_refresh_token_and_no_id_token_unasked() {
      JsonNode json = exchange("{}").json();
      assertThat(json.has("refresh_token")).isFalse();
      assertThat(json.has("id_token")).isFalse();
      assertThat(json.path("token_type").asText()).isEqualTo("Bearer");
      assertThat(json.path("expires_in").asLong()).isBetween(3_500L, 5_400L);
    }

    @Test
    void gives_both_when_asked_for_them_beside_the_default_scope() {
      JsonNode json =
          with("scope", "https://graph.microsoft.com/.default openid profile offline_access")
              .json();
      assertThat(json.path("refresh_token").asText()).isNotEmpty();
      assertThat(claims(json.path("id_token").asText()).path("aud").asText()).isEqualTo(CONNECTOR);
    }

    @Test
    void echoes_the_default_scope() {
      assertThat(exchange("{}").json().path("scope").asText().split(" "))
          .contains(
              "https://graph.microsoft.com/.default", "https://graph.microsoft.com/Mail.Read");
    }

    @Test
    void takes_single_scopes_and_still_gives_all_that_was_consented() {
      Answer answer = with("scope", "https://graph.microsoft.com/Mail.Read");
      assertThat(claims(answer.json().path("access_token").asText()).path("scp").asText())
          .contains("Mail.Read")
          .contains("Chat.Read");
    }

    @Test
    void takes_the_domain_as_tenant() {
      Answer answer =
          cloud.form("/halden-pryce.example/oauth2/v2.0/token", onBehalfOf(cloud.token()));
      assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void names_a_guest_by_the_object_in_the_resource_tenant() {
      Answer answer = exchange("{\"user\":\"felix.sommer.guest\"}");
      JsonNode claims = claims(answer.json().path("access_token").asText());
      assertThat(claims.path("tid").asText()).isEqualTo(TENANT);
      assertThat(claims.path("idp").asText()).endsWith(OTHER_TENANT + "/v2.0");
      assertThat(claims.path("acct").asInt()).isEqualTo(1);
    }
  }

  @Nested
  class The_request {

    @Test
    void must_say_on_behalf_of() {
      assertThat(without("requested_token_use").aadsts()).isEqualTo(900144);
      assertThat(with("requested_token_use", "something_else").aadsts()).isEqualTo(90023);
    }

    @Test
    void must_name_a_grant_type() {
      assertThat(without("grant_type").aadsts()).isEqualTo(900144);
    }

    @Test
    void must_name_a_known_grant_type() {
      Answer answer = with("grant_type", "password");
      assertThat(answer.aadsts()).isEqualTo(70003);
      assertThat(answer.json().path("error").asText()).isEqualTo("unsupported_grant_type");
    }

    @Test
    void must_name_a_known_tenant() {
      Answer answer =
          cloud.form(
              "/a0000000-0000-4000-8000-0000000000ff/oauth2/v2.0/token", onBehalfOf(cloud.token()));
      assertThat(answer.aadsts()).isEqualTo(90002);
    }

    @ParameterizedTest
    @ValueSource(strings = {"common", "organizations"})
    void must_name_one_tenant(String all) {
      Answer answer = cloud.form("/" + all + "/oauth2/v2.0/token", onBehalfOf(cloud.token()));
      assertThat(answer.aadsts()).isEqualTo(9001023);
    }

    @Test
    void must_not_repeat_a_parameter() {
      Answer answer =
          cloud.send(
              cloud
                  .request("/" + TENANT + "/oauth2/v2.0/token")
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(
                      java.net.http.HttpRequest.BodyPublishers.ofString(
                          "grant_type=client_credentials&client_id=a&client_id=b")));
      assertThat(answer.aadsts()).isEqualTo(90014);
    }
  }

  @Nested
  class The_scope {

    @Test
    void must_be_there() {
      assertThat(without("scope").aadsts()).isEqualTo(900144);
    }

    @Test
    void must_not_mix_default_with_single_permissions() {
      Answer answer =
          with(
              "scope",
              "https://graph.microsoft.com/.default https://graph.microsoft.com/Mail.Read");
      assertThat(answer.aadsts()).isEqualTo(70011);
      assertThat(answer.json().path("error").asText()).isEqualTo("invalid_scope");
    }

    @Test
    void must_name_a_known_resource() {
      Answer answer = with("scope", "https://graph.microsoft.us/.default");
      assertThat(answer.aadsts()).isEqualTo(500011);
      assertThat(answer.json().path("error").asText()).isEqualTo("invalid_resource");
    }

    @Test
    void must_name_permissions_that_exist() {
      assertThat(with("scope", "https://graph.microsoft.com/Mail.Everything").aadsts())
          .isEqualTo(650053);
    }

    @Test
    void must_be_of_one_resource() {
      assertThat(
              with(
                      "scope",
                      "https://graph.microsoft.com/Mail.Read api://%s/access_as_user"
                          .formatted(CONNECTOR))
                  .aadsts())
          .isEqualTo(28000);
    }

    @Test
    void must_name_a_resource() {
      assertThat(with("scope", "openid profile").aadsts()).isEqualTo(70011);
    }
  }

  @Nested
  class Consent {

    @Test
    void is_needed_in_the_users_tenant() {
      cloud.post(
          "/control/consents", "{\"tenant\":\"%s\",\"action\":\"revoke\"}".formatted(TENANT));
      Answer answer = exchange("{}");
      assertThat(answer.aadsts()).isEqualTo(65001);
      assertThat(answer.json().path("error").asText()).isEqualTo("invalid_grant");
      assertThat(answer.json().path("suberror").asText()).isEqualTo("consent_required");
    }

    @Test
    void of_one_tenant_is_none_of_another() {
      cloud.post(
          "/control/consents", "{\"tenant\":\"%s\",\"action\":\"revoke\"}".formatted(TENANT));
      Answer answer =
          cloud.form(
              "/" + OTHER_TENANT + "/oauth2/v2.0/token",
              onBehalfOf(cloud.token("{\"user\":\"katharina.vogt\"}")));
      assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void is_needed_for_each_permission_asked_for_by_name() {
      cloud.post(
          "/control/consents",
          "{\"tenant\":\"%s\",\"action\":\"revoke\",\"scopes\":\"Chat.Read\"}".formatted(TENANT));
      assertThat(with("scope", "https://graph.microsoft.com/Chat.Read").aadsts()).isEqualTo(65001);
      JsonNode claims = claims(exchange("{}").json().path("access_token").asText());
      assertThat(claims.path("scp").asText()).contains("Mail.Read").doesNotContain("Chat.Read");
    }
  }

  @Nested
  class A_refusal {

    @Test
    void has_the_shape_of_entras_errors() {
      JsonNode json = exchange("{\"lifetime\":-1}").json();
      assertThat(json.path("error").asText()).isEqualTo("invalid_grant");
      assertThat(json.path("error_description").asText())
          .contains("Trace ID: ", "Correlation ID: ", "Timestamp: ");
      assertThat(json.path("timestamp").asText())
          .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\dZ");
      assertThat(json.path("error_uri").asText()).endsWith("/error?code=500133");
      assertThat(json.path("trace_id").asText()).hasSize(36);
    }

    @Test
    void carries_the_callers_correlation_id() {
      String correlation = "11111111-2222-4333-8444-555555555555";
      Answer answer =
          cloud.send(
              cloud
                  .formRequest("/" + TENANT + "/oauth2/v2.0/token", Map.of())
                  .header("client-request-id", correlation));
      assertThat(answer.json().path("correlation_id").asText()).isEqualTo(correlation);
    }
  }
}
