package io.m365connector.sandbox.entra;

import static io.m365connector.sandbox.CloudUnderTest.CONNECTOR;
import static io.m365connector.sandbox.CloudUnderTest.DAEMON;
import static io.m365connector.sandbox.CloudUnderTest.DESKTOP;
import static io.m365connector.sandbox.CloudUnderTest.MAREN;
import static io.m365connector.sandbox.CloudUnderTest.OTHER_TENANT;
import static io.m365connector.sandbox.CloudUnderTest.STRANGER;
import static io.m365connector.sandbox.CloudUnderTest.TENANT;
import static io.m365connector.sandbox.CloudUnderTest.claims;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.sandbox.CloudUnderTest;
import io.m365connector.sandbox.CloudUnderTest.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Codes, refresh tokens and client credentials; on-behalf-of has its own tests. */
class TokenEndpointTest {
  // The example of RFC 7636 appendix B.
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
  private static final String REDIRECT = "http://localhost:50000/callback";
  private static final String SCOPE =
      "api://" + CONNECTOR + "/access_as_user offline_access openid";

  private final CloudUnderTest cloud = CloudUnderTest.fresh();

  private Map<String, String> signIn(String claims) {
    Map<String, String> request = new LinkedHashMap<>();
    request.put("client_id", DESKTOP);
    request.put("response_type", "code");
    request.put("redirect_uri", REDIRECT);
    request.put("scope", SCOPE);
    request.put("code_challenge", CHALLENGE);
    request.put("code_challenge_method", "S256");
    request.put("nonce", "n-1");
    request.put("login_hint", "maren.oduya");
    request.put("prompt", "none");
    request.put("claims", claims);
    String code = cloud.get("/" + TENANT + "/oauth2/v2.0/authorize", request).outcome().get("code");
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("client_id", DESKTOP);
    form.put("code", code);
    form.put("redirect_uri", REDIRECT);
    form.put("code_verifier", VERIFIER);
    return form;
  }

  private Answer redeemWith(String parameter, String value) {
    Map<String, String> form = signIn("");
    form.put(parameter, value);
    return cloud.redeem(form);
  }

  @Nested
  class A_code {

    @Test
    void gives_a_token_for_the_connector_in_the_shape_of_v2() {
      JsonNode claims = claims(cloud.redeem(signIn("")).json().path("access_token").asText());
      assertThat(claims.path("ver").asText()).isEqualTo("2.0");
      assertThat(claims.path("aud").asText()).isEqualTo(CONNECTOR);
      assertThat(claims.path("iss").asText()).isEqualTo(cloud.url() + "/" + TENANT + "/v2.0");
      assertThat(claims.path("tid").asText()).isEqualTo(TENANT);
      assertThat(claims.path("oid").asText()).isEqualTo(MAREN);
      assertThat(claims.path("azp").asText()).isEqualTo(DESKTOP);
      assertThat(claims.path("azpacr").asText()).isEqualTo("0");
      assertThat(claims.path("scp").asText()).isEqualTo("access_as_user");
      assertThat(claims.has("roles")).isFalse();
      assertThat(claims.has("xms_cc")).isFalse();
      assertThat(claims.path("exp").asLong() - claims.path("iat").asLong())
          .isBetween(3_600L, 5_400L);
      assertThat(claims.path("uti").asText()).isNotEmpty();
      assertThat(claims.path("sub").asText()).isNotEqualTo(MAREN);
    }

    @Test
    void gives_an_id_token_for_the_client_with_its_nonce() {
      JsonNode claims = claims(cloud.redeem(signIn("")).json().path("id_token").asText());
      assertThat(claims.path("aud").asText()).isEqualTo(DESKTOP);
      assertThat(claims.path("nonce").asText()).isEqualTo("n-1");
      assertThat(claims.path("preferred_username").asText())
          .isEqualTo("maren.oduya@halden-pryce.example");
    }

    @Test
    void carries_the_clients_capability_into_the_token() {
      String asked = "{\"access_token\":{\"xms_cc\":{\"values\":[\"cp1\"]}}}";
      JsonNode claims = claims(cloud.redeem(signIn(asked)).json().path("access_token").asText());
      assertThat(claims.path("xms_cc").path(0).asText()).isEqualTo("cp1");
    }

    @Test
    void is_good_once() {
      Map<String, String> form = signIn("");
      assertThat(cloud.redeem(form).status()).isEqualTo(200);
      assertThat(cloud.redeem(form).aadsts()).isEqualTo(54005);
    }

    @Test
    void must_be_known() {
      assertThat(redeemWith("code", "invented").aadsts()).isEqualTo(70000);
    }

    @Test
    void must_be_the_clients_own() {
      assertThat(redeemWith("client_id", STRANGER).aadsts()).isEqualTo(70000);
    }

    @Test
    void must_come_with_the_right_verifier() {
      assertThat(redeemWith("code_verifier", VERIFIER + "x").aadsts()).isEqualTo(501481);
      assertThat(redeemWith("code_verifier", "").aadsts()).isEqualTo(501481);
    }

    @Test
    void must_come_with_the_redirect_uri_of_the_sign_in() {
      assertThat(redeemWith("redirect_uri", "http://localhost:50001/callback").aadsts())
          .isEqualTo(500112);
    }

    @Test
    void must_be_redeemed_in_its_tenant() {
      Answer answer = cloud.form("/" + OTHER_TENANT + "/oauth2/v2.0/token", signIn(""));
      assertThat(answer.aadsts()).isEqualTo(70000);
    }

    @Test
    void must_come_with_a_resource_that_fits() {
      assertThat(redeemWith("resource", "https://localhost:9443/mcp/").aadsts()).isEqualTo(9010010);
      assertThat(redeemWith("resource", "https://localhost:9443/mcp").status()).isEqualTo(200);
    }

    @Test
    void must_come_from_a_client_without_a_secret_when_it_is_public() {
      assertThat(redeemWith("client_secret", "x").aadsts()).isEqualTo(700025);
    }
  }

  @Nested
  class A_refresh_token {

    private Map<String, String> refresh() {
      Map<String, String> form = new LinkedHashMap<>();
      form.put("grant_type", "refresh_token");
      form.put("client_id", DESKTOP);
      form.put("refresh_token", cloud.redeem(signIn("")).json().path("refresh_token").asText());
      return form;
    }

    @Test
    void gives_fresh_tokens() {
      Answer answer = cloud.redeem(refresh());
      assertThat(claims(answer.json().path("access_token").asText()).path("oid").asText())
          .isEqualTo(MAREN);
      assertThat(answer.json().path("refresh_token").asText()).isNotEmpty();
    }

    @Test
    void must_be_the_clients_own() {
      Map<String, String> form = refresh();
      form.put("client_id", STRANGER);
      assertThat(cloud.redeem(form).aadsts()).isEqualTo(70000);
    }

    @Test
    void must_be_untouched() {
      Map<String, String> form = refresh();
      form.put("refresh_token", form.get("refresh_token").replace("1.", "1.A"));
      assertThat(cloud.redeem(form).aadsts()).isEqualTo(70000);
    }

    @Test
    void must_be_of_an_enabled_user() {
      Map<String, String> form = refresh();
      cloud.post("/control/users", "{\"user\":\"maren.oduya\",\"enabled\":false}");
      assertThat(cloud.redeem(form).aadsts()).isEqualTo(50057);
    }

    @Test
    void must_not_be_revoked() {
      Map<String, String> form = refresh();
      cloud.post("/control/users", "{\"user\":\"maren.oduya\",\"revokeSessions\":true}");
      assertThat(cloud.redeem(form).aadsts()).isEqualTo(50173);
    }
  }

  @Nested
  class Client_credentials {

    private Answer ask(String tenant, String scope) {
      return cloud.form(
          "/" + tenant + "/oauth2/v2.0/token",
          Map.of(
              "grant_type",
              "client_credentials",
              "client_id",
              DAEMON,
              "client_secret",
              "sandbox-daemon-secret",
              "scope",
              scope));
    }

    @Test
    void give_a_token_with_the_role_and_without_scopes() {
      Answer answer = ask(TENANT, "api://" + CONNECTOR + "/.default");
      JsonNode claims = claims(answer.json().path("access_token").asText());
      assertThat(claims.path("roles").toString()).isEqualTo("[\"automation\"]");
      assertThat(claims.path("idtyp").asText()).isEqualTo("app");
      assertThat(claims.path("azp").asText()).isEqualTo(DAEMON);
      assertThat(claims.has("scp")).isFalse();
      assertThat(claims.path("oid").asText()).isEqualTo(claims.path("sub").asText());
    }

    @Test
    void give_no_role_in_a_tenant_that_assigned_none() {
      Answer answer = ask(OTHER_TENANT, "api://" + CONNECTOR + "/.default");
      assertThat(claims(answer.json().path("access_token").asText()).has("roles")).isFalse();
    }

    @Test
    void are_served_with_the_OpenID_scopes_that_MSAL_adds() {
      Answer answer = ask(TENANT, "openid profile offline_access api://" + CONNECTOR + "/.default");
      assertThat(claims(answer.json().path("access_token").asText()).path("aud").asText())
          .isEqualTo(CONNECTOR);
    }

    @Test
    void need_the_default_scope() {
      assertThat(ask(TENANT, "api://" + CONNECTOR + "/access_as_user").aadsts()).isEqualTo(1002012);
    }

    @Test
    void need_one_tenant() {
      assertThat(ask("common", "api://" + CONNECTOR + "/.default").aadsts()).isEqualTo(50059);
    }

    @Test
    void need_a_secret() {
      Answer answer =
          cloud.redeem(
              Map.of(
                  "grant_type",
                  "client_credentials",
                  "client_id",
                  DESKTOP,
                  "scope",
                  "api://" + CONNECTOR + "/.default"));
      assertThat(answer.aadsts()).isEqualTo(7000218);
    }
  }
}
