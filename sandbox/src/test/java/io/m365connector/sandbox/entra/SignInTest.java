package io.m365connector.sandbox.entra;

import static io.m365connector.sandbox.CloudUnderTest.CONNECTOR;
import static io.m365connector.sandbox.CloudUnderTest.DESKTOP;
import static io.m365connector.sandbox.CloudUnderTest.OTHER_TENANT;
import static io.m365connector.sandbox.CloudUnderTest.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.sandbox.CloudUnderTest;
import io.m365connector.sandbox.CloudUnderTest.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The authorization endpoint as a browser and as a client meet it. */
class SignInTest {
  private final CloudUnderTest cloud = CloudUnderTest.fresh();
  private final Map<String, String> request =
      new LinkedHashMap<>(
          Map.of(
              "client_id", DESKTOP,
              "response_type", "code",
              "redirect_uri", "http://127.0.0.1:49152/callback",
              "scope", "api://" + CONNECTOR + "/access_as_user",
              "code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
              "code_challenge_method", "S256",
              "state", "kept & intact",
              "login_hint", "maren.oduya@halden-pryce.example",
              "prompt", "none"));

  private Answer authorize() {
    return cloud.get("/" + TENANT + "/oauth2/v2.0/authorize", request);
  }

  private Answer authorizeWith(String parameter, String value) {
    request.put(parameter, value);
    return authorize();
  }

  private Answer authorizeWithout(String parameter) {
    request.remove(parameter);
    return authorize();
  }

  private static void assertRefused(Answer answer, String error, int number) {
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.outcome()).containsEntry("error", error);
    assertThat(answer.outcome().get("error_description")).startsWith("AADSTS" + number + ": ");
    assertThat(answer.outcome()).doesNotContainKey("code");
  }

  @Nested
  class A_silent_request {

    @Test
    void with_a_login_hint_comes_back_with_a_code_and_the_state() {
      Answer answer = authorize();
      assertThat(answer.header("Location")).startsWith("http://127.0.0.1:49152/callback?");
      assertThat(answer.outcome()).containsKey("code").containsEntry("state", "kept & intact");
    }

    @Test
    void without_a_login_hint_finds_nobody_signed_in() {
      assertRefused(authorizeWithout("login_hint"), "login_required", 50058);
    }

    @Test
    void for_a_user_of_another_tenant_is_refused() {
      assertRefused(authorizeWith("login_hint", "katharina.vogt"), "invalid_grant", 50020);
    }

    @Test
    void for_a_disabled_user_is_refused() {
      assertRefused(authorizeWith("login_hint", "robert.halden"), "invalid_grant", 50057);
    }

    @Test
    void that_needs_consent_says_so() {
      assertRefused(
          authorizeWith("scope", "https://graph.microsoft.com/Mail.Read"),
          "consent_required",
          65001);
    }

    @Test
    void may_leave_the_tenant_open() {
      Answer answer = cloud.get("/organizations/oauth2/v2.0/authorize", request);
      assertThat(answer.outcome()).containsKey("code");
    }
  }

  @Nested
  class The_client {

    @Test
    void must_be_registered_or_a_page_says_so() {
      Answer answer = authorizeWith("client_id", "c0000000-0000-4000-8000-0000000000ff");
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.text()).contains("AADSTS700016");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "https://evil.example/callback",
          "http://127.0.0.1:80@evil.example/callback",
          "http://127.0.0.1.evil.example/callback",
          "http://127.0.0.1:1/other"
        })
    void must_return_to_a_registered_address_or_a_page_says_so(String uri) {
      Answer answer = authorizeWith("redirect_uri", uri);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.header("Location")).isEmpty();
      assertThat(answer.text()).contains("AADSTS50011");
    }

    @Test
    void must_send_a_challenge_when_it_is_public() {
      assertRefused(authorizeWithout("code_challenge"), "invalid_request", 50147);
    }

    @Test
    void must_hash_the_challenge() {
      assertRefused(authorizeWith("code_challenge_method", "plain"), "invalid_request", 50147);
    }

    @Test
    void must_send_a_challenge_of_the_right_size() {
      assertRefused(authorizeWith("code_challenge", "short"), "invalid_request", 501491);
    }

    @Test
    void must_name_a_scope() {
      assertRefused(authorizeWithout("scope"), "invalid_request", 900144);
    }

    @Test
    void must_name_a_scope_in_full_for_a_bare_name_is_graphs() {
      assertRefused(authorizeWith("scope", "access_as_user"), "invalid_client", 650053);
    }

    @Test
    void must_ask_for_a_known_response_type() {
      assertRefused(authorizeWith("response_type", "token"), "unsupported_response_type", 700054);
    }

    @Test
    void must_name_a_known_tenant_or_a_page_says_so() {
      Answer answer = cloud.get("/nowhere.example/oauth2/v2.0/authorize", request);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.text()).contains("AADSTS90002");
    }
  }

  @Nested
  class The_resource_parameter {

    @Test
    void may_be_the_app_id_uri_of_the_scope() {
      request.put("scope", "https://localhost:9443/mcp/access_as_user");
      assertThat(authorizeWith("resource", "https://localhost:9443/mcp").outcome())
          .containsKey("code");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "https://localhost:9443/mcp/",
          "https://LOCALHOST:9443/mcp",
          "https://x.example/mcp"
        })
    void must_be_an_app_id_uri_byte_for_byte(String resource) {
      assertRefused(authorizeWith("resource", resource), "invalid_target", 9010010);
    }

    @Test
    void must_be_of_the_application_that_the_scope_is_of() {
      request.put("scope", "User.Read");
      assertRefused(
          authorizeWith("resource", "https://localhost:9443/mcp"), "invalid_target", 9010010);
    }

    @Test
    void may_be_an_app_id_uri_that_was_added_later() {
      cloud.post("/control/applications", "{\"identifierUri\":\"https://connector.example/mcp\"}");
      request.put("scope", "https://connector.example/mcp/access_as_user");
      assertThat(authorizeWith("resource", "https://connector.example/mcp").outcome())
          .containsKey("code");
    }
  }

  @Nested
  class The_page {

    @Test
    void offers_the_people_of_the_tenant_and_no_shared_mailbox() {
      request.remove("prompt");
      Answer answer = authorizeWithout("login_hint");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.text())
          .contains("<h1>Pick an account</h1>", "Maren Oduya", "lang=\"en\"")
          .doesNotContain("Projects Desk", "Katharina Vogt");
    }

    @Test
    void offers_the_people_of_all_tenants_where_the_tenant_is_open() {
      request.remove("prompt");
      request.remove("login_hint");
      Answer answer = cloud.get("/common/oauth2/v2.0/authorize", request);
      assertThat(answer.text()).contains("Maren Oduya", "Katharina Vogt");
    }

    @Test
    void offers_only_the_hinted_user() {
      assertThat(authorizeWithout("prompt").text())
          .contains("Maren Oduya")
          .doesNotContain("Grace Lindqvist");
    }

    @Test
    void signs_in_whom_one_picked() {
      request.remove("prompt");
      request.put("user", CloudUnderTest.MAREN);
      Answer answer = cloud.form("/" + TENANT + "/oauth2/v2.0/authorize", request);
      assertThat(answer.outcome()).containsKey("code");
    }

    @Test
    void tells_a_disabled_user_and_lets_pick_another() {
      request.remove("prompt");
      request.put("user", "robert.halden");
      Answer answer = cloud.form("/" + TENANT + "/oauth2/v2.0/authorize", request);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.text()).contains("AADSTS50057", "role=\"alert\"");
    }

    @Test
    void escapes_what_it_carries_along() {
      request.remove("prompt");
      assertThat(authorizeWith("state", "\"><script>alert(1)</script>").text())
          .doesNotContain("<script>alert");
    }
  }

  @Nested
  class Consent {

    @Test
    void is_asked_for_and_remembered() {
      request.remove("prompt");
      request.put("scope", "https://graph.microsoft.com/Mail.Read");
      request.put("user", CloudUnderTest.MAREN);
      Answer asked = cloud.form("/" + TENANT + "/oauth2/v2.0/authorize", request);
      assertThat(asked.text()).contains("Permissions requested", "Mail.Read", "Accept", "Cancel");
      request.put("consent", "accept");
      assertThat(cloud.form("/" + TENANT + "/oauth2/v2.0/authorize", request).outcome())
          .containsKey("code");
      request.remove("consent");
      assertThat(authorizeWith("prompt", "none").outcome()).containsKey("code");
    }

    @Test
    void may_be_declined() {
      request.remove("prompt");
      request.put("scope", "https://graph.microsoft.com/Mail.Read");
      request.put("user", CloudUnderTest.MAREN);
      request.put("consent", "cancel");
      assertRefused(
          cloud.form("/" + TENANT + "/oauth2/v2.0/authorize", request), "access_denied", 65004);
    }

    @Test
    void to_a_known_client_brings_the_connectors_own_along() {
      cloud.post(
          "/control/consents", "{\"tenant\":\"%s\",\"action\":\"revoke\"}".formatted(OTHER_TENANT));
      request.remove("prompt");
      request.put("scope", "api://" + CONNECTOR + "/.default");
      request.put("user", "katharina.vogt");
      String path = "/" + OTHER_TENANT + "/oauth2/v2.0/authorize";
      assertThat(cloud.form(path, request).text())
          .contains("Microsoft 365 MCP Connector", "Chat.Read");
      request.put("consent", "accept");
      assertThat(cloud.form(path, request).outcome()).containsKey("code");
      String assertion = cloud.token("{\"user\":\"katharina.vogt\"}");
      assertThat(
              cloud
                  .form(
                      "/" + OTHER_TENANT + "/oauth2/v2.0/token",
                      CloudUnderTest.onBehalfOf(assertion))
                  .status())
          .isEqualTo(200);
    }
  }
}
