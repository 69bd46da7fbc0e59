package io.m365connector.sandbox.entra;

import static io.m365connector.sandbox.CloudUnderTest.TENANT;
import static io.m365connector.sandbox.CloudUnderTest.header;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.sandbox.CloudUnderTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataTest {
  private final CloudUnderTest cloud = CloudUnderTest.fresh();

  private JsonNode configuration(String tenant) {
    return cloud.get("/" + tenant + "/v2.0/.well-known/openid-configuration").json();
  }

  @Nested
  class The_openid_configuration {

    @ParameterizedTest
    @ValueSource(strings = {TENANT, "halden-pryce.example"})
    void of_a_tenant_has_the_tenants_issuer_and_endpoints_here(String name) {
      JsonNode json = configuration(name);
      assertThat(json.path("issuer").asText()).isEqualTo(cloud.url() + "/" + TENANT + "/v2.0");
      assertThat(json.path("token_endpoint").asText())
          .isEqualTo(cloud.url() + "/" + TENANT + "/oauth2/v2.0/token");
      assertThat(json.path("jwks_uri").asText())
          .isEqualTo(cloud.url() + "/" + TENANT + "/discovery/v2.0/keys");
      assertThat(json.path("authorization_endpoint").asText()).startsWith(cloud.url());
      assertThat(json.path("end_session_endpoint").asText()).startsWith(cloud.url());
    }

    @ParameterizedTest
    @ValueSource(strings = {"common", "organizations"})
    void of_all_tenants_has_a_template_as_issuer(String name) {
      JsonNode json = configuration(name);
      assertThat(json.path("issuer").asText()).isEqualTo(cloud.url() + "/{tenantid}/v2.0");
      assertThat(json.path("token_endpoint").asText()).contains("/" + name + "/");
    }

    @Test
    void names_the_cloud_and_its_graph() {
      JsonNode json = configuration("organizations");
      assertThat(json.path("cloud_instance_name").asText()).isEqualTo("microsoftonline.com");
      assertThat(json.path("msgraph_host").asText()).isEqualTo("graph.microsoft.com");
      assertThat(json.path("tenant_region_scope").asText()).isNotEmpty();
    }

    @Test
    void promises_rs256_only_and_pkce_with_s256() {
      JsonNode json = configuration(TENANT);
      assertThat(json.path("id_token_signing_alg_values_supported").toString())
          .isEqualTo("[\"RS256\"]");
      assertThat(json.path("code_challenge_methods_supported").toString()).isEqualTo("[\"S256\"]");
    }

    @Test
    void of_an_unknown_tenant_is_refused() {
      var answer =
          cloud.get("/a0000000-0000-4000-8000-0000000000ff/v2.0/.well-known/openid-configuration");
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.aadsts()).isEqualTo(90002);
    }
  }

  @Nested
  class The_key_set {

    private JsonNode keys() {
      return cloud.get("/common/discovery/v2.0/keys").json().path("keys");
    }

    @Test
    void says_of_each_key_who_may_issue_with_it() {
      List<String> issuers = new ArrayList<>();
      keys().forEach(key -> issuers.add(key.path("issuer").asText()));
      assertThat(issuers)
          .containsExactlyInAnyOrder(
              cloud.url() + "/{tenantid}/v2.0",
              cloud.url() + "/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0",
              "https://login.microsoftonline.us/{tenantid}/v2.0");
    }

    @Test
    void says_of_each_key_which_cloud_it_is_of() {
      List<String> clouds = new ArrayList<>();
      keys().forEach(key -> clouds.add(key.path("cloud_instance_name").asText()));
      assertThat(clouds).contains("microsoftonline.com", "microsoftonline.us");
    }

    @Test
    void is_the_same_under_each_tenant() {
      assertThat(cloud.get("/" + TENANT + "/discovery/v2.0/keys").text())
          .isEqualTo(cloud.get("/common/discovery/v2.0/keys").text());
    }

    @Test
    void holds_a_new_key_before_it_signs() {
      String added =
          cloud.post("/control/keys", "{\"action\":\"add\"}").json().path("added").asText();
      assertThat(keys()).hasSize(4);
      assertThat(header(cloud.token()).path("kid").asText()).isNotEqualTo(added);
      cloud.post("/control/keys", "{\"action\":\"use\",\"kid\":\"%s\"}".formatted(added));
      assertThat(header(cloud.token()).path("kid").asText()).isEqualTo(added);
    }

    @Test
    void never_loses_the_key_that_signs() {
      String current = cloud.get("/control/keys").json().path("current").asText();
      var answer =
          cloud.post("/control/keys", "{\"action\":\"remove\",\"kid\":\"%s\"}".formatted(current));
      assertThat(answer.status()).isEqualTo(400);
    }
  }

  @Test
  void instance_discovery_names_this_host_and_the_clouds() {
    JsonNode json =
        cloud.get("/common/discovery/instance?api-version=1.1&authorization_endpoint=x").json();
    assertThat(json.path("metadata").path(0).path("aliases").toString())
        .contains("login.microsoftonline.com");
  }

  @Nested
  class Another_cloud {

    @ParameterizedTest
    @CsvSource({
      "USGOV, login.microsoftonline.us, graph.microsoft.us, microsoftonline.us",
      "USGOV_DOD, login.microsoftonline.us, dod-graph.microsoft.us, microsoftonline.us",
      "CHINA, login.partner.microsoftonline.cn, microsoftgraph.chinacloudapi.cn,"
          + " partner.microsoftonline.cn"
    })
    void has_its_own_issuer_graph_and_name(
        Cloud which, String login, String graph, String instance) {
      try (CloudUnderTest other = CloudUnderTest.start(which, "cloud")) {
        JsonNode json = other.get("/organizations/v2.0/.well-known/openid-configuration").json();
        assertThat(json.path("issuer").asText()).isEqualTo("https://" + login + "/{tenantid}/v2.0");
        assertThat(json.path("msgraph_host").asText()).isEqualTo(graph);
        assertThat(json.path("cloud_instance_name").asText()).isEqualTo(instance);
        assertThat(json.path("token_endpoint").asText()).startsWith(other.url());
        var form = CloudUnderTest.onBehalfOf(other.token());
        assertThat(other.redeem(form).aadsts()).isEqualTo(500011);
        form.put("scope", "https://" + graph + "/.default");
        String token = other.redeem(form).json().path("access_token").asText();
        assertThat(CloudUnderTest.claims(token).path("aud").asText()).isEqualTo("https://" + graph);
      }
    }
  }
}
