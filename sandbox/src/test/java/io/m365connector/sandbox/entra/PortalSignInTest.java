package io.m365connector.sandbox.entra;

import static io.m365connector.sandbox.CloudUnderTest.CONNECTOR;
import static io.m365connector.sandbox.CloudUnderTest.OTHER_TENANT;
import static io.m365connector.sandbox.CloudUnderTest.TENANT;
import static io.m365connector.sandbox.CloudUnderTest.claims;
import static io.m365connector.sandbox.CloudUnderTest.onBehalfOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.sandbox.CloudUnderTest;
import io.m365connector.sandbox.CloudUnderTest.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** OpenID Connect of a confidential client, and what is around it. */
class PortalSignInTest {
  private static final String REDIRECT = "https://localhost:9443/oidcclient/redirect/portal";
  private final CloudUnderTest cloud = CloudUnderTest.fresh();

  private Map<String, String> request(String user) {
    Map<String, String> request = new LinkedHashMap<>();
    request.put("client_id", CONNECTOR);
    request.put("response_type", "code");
    request.put("redirect_uri", REDIRECT);
    request.put("scope", "openid profile email");
    request.put("nonce", "n-2");
    request.put("state", "s");
    request.put("login_hint", user);
    request.put("prompt", "none");
    return request;
  }

  private Answer authorize(Map<String, String> request) {
    return cloud.get("/" + TENANT + "/oauth2/v2.0/authorize", request);
  }

  private JsonNode tokens(String user) {
    String code = authorize(request(user)).outcome().get("code");
    return cloud
        .redeem(
            Map.of(
                "grant_type", "authorization_code",
                "client_id", CONNECTOR,
                "client_secret", "sandbox-connector-secret",
                "code", code,
                "redirect_uri", REDIRECT))
        .json();
  }

  @Nested
  class The_id_token {

    @Test
    void names_the_person_and_the_persons_roles() {
      JsonNode claims = claims(tokens("grace.lindqvist").path("id_token").asText());
      assertThat(claims.path("aud").asText()).isEqualTo(CONNECTOR);
      assertThat(claims.path("nonce").asText()).isEqualTo("n-2");
      assertThat(claims.path("name").asText()).isEqualTo("Grace Lindqvist");
      assertThat(claims.path("roles").toString()).contains("administrator");
    }

    @Test
    void of_a_person_without_roles_has_none() {
      assertThat(claims(tokens("maren.oduya").path("id_token").asText()).has("roles")).isFalse();
    }

    @Test
    void travels_in_a_fragment_or_a_form_and_never_in_a_query() {
      Map<String, String> request = request("grace.lindqvist");
      request.put("response_type", "code id_token");
      assertThat(authorize(request).header("Location")).startsWith(REDIRECT + "#");
      request.put("response_mode", "form_post");
      assertThat(authorize(request).text())
          .contains("<form method=\"post\" action=\"" + REDIRECT + "\">", "name=\"id_token\"");
      request.put("response_mode", "query");
      assertThat(authorize(request).outcome().getOrDefault("error", ""))
          .isEqualTo("invalid_request");
    }

    @Test
    void needs_a_nonce() {
      Map<String, String> request = request("grace.lindqvist");
      request.put("response_type", "id_token");
      request.remove("nonce");
      assertThat(authorize(request).outcome().get("error_description")).startsWith("AADSTS900144");
    }
  }

  @Nested
  class User_info {

    @Test
    void names_the_same_subject_as_the_id_token() {
      JsonNode tokens = tokens("grace.lindqvist");
      Answer answer =
          cloud.send(
              cloud
                  .request("/oidc/userinfo")
                  .header("Authorization", "Bearer " + tokens.path("access_token").asText()));
      assertThat(answer.json().path("sub").asText())
          .isEqualTo(claims(tokens.path("id_token").asText()).path("sub").asText());
      assertThat(answer.json().path("email").asText())
          .isEqualTo("grace.lindqvist@halden-pryce.example");
    }

    @Test
    void is_refused_without_a_token() {
      assertThat(cloud.get("/oidc/userinfo").status()).isEqualTo(401);
    }
  }

  @Nested
  class Signing_out {

    @Test
    void returns_to_a_registered_address() {
      Answer answer =
          cloud.get(
              "/" + TENANT + "/oauth2/v2.0/logout",
              Map.of("post_logout_redirect_uri", "https://localhost:9443/admin/"));
      assertThat(answer.header("Location")).isEqualTo("https://localhost:9443/admin/");
    }

    @Test
    void returns_nowhere_else() {
      Answer answer =
          cloud.get(
              "/" + TENANT + "/oauth2/v2.0/logout",
              Map.of("post_logout_redirect_uri", "https://evil.example/"));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.text()).contains("signed out");
    }
  }

  @Nested
  class Admin_consent {
    private final String path = "/" + OTHER_TENANT + "/adminconsent";

    @Test
    void shows_what_is_asked_for() {
      assertThat(cloud.get(path, Map.of("client_id", CONNECTOR)).text())
          .contains("Microsoft 365 MCP Connector", "Mail.Read", "Accept");
    }

    @Test
    void makes_the_exchange_possible_and_returns_to_the_application() {
      cloud.post(
          "/control/consents", "{\"tenant\":\"%s\",\"action\":\"revoke\"}".formatted(OTHER_TENANT));
      String assertion = cloud.token("{\"user\":\"katharina.vogt\"}");
      String token = "/" + OTHER_TENANT + "/oauth2/v2.0/token";
      assertThat(cloud.form(token, onBehalfOf(assertion)).aadsts()).isEqualTo(65001);
      Answer answer =
          cloud.form(
              path,
              Map.of(
                  "client_id", CONNECTOR,
                  "redirect_uri", "https://localhost:9443/admin/request",
                  "state", "42",
                  "consent", "accept"));
      assertThat(answer.outcome())
          .containsEntry("admin_consent", "True")
          .containsEntry("tenant", OTHER_TENANT)
          .containsEntry("state", "42");
      assertThat(cloud.form(token, onBehalfOf(assertion)).status()).isEqualTo(200);
    }

    @Test
    void may_be_declined() {
      Answer answer =
          cloud.form(
              path,
              Map.of(
                  "client_id", CONNECTOR,
                  "redirect_uri", "https://localhost:9443/admin/request",
                  "consent", "cancel"));
      assertThat(answer.outcome()).containsEntry("error", "access_denied");
    }

    @Test
    void returns_only_to_a_registered_address() {
      Answer answer =
          cloud.get(path, Map.of("client_id", CONNECTOR, "redirect_uri", "https://evil.example/"));
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.text()).contains("AADSTS50011");
    }

    @Test
    void asks_for_the_organisation_where_the_link_names_none() {
      assertThat(cloud.get("/organizations/adminconsent", Map.of("client_id", CONNECTOR)).text())
          .contains("<select name=\"tenant\">", "Lumenfeld");
    }
  }
}
