package io.m365connector.systemtests.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.Ids;
import io.m365connector.systemtests.support.RawHttp;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /mcp/{tenant}}: a resource of its own, with that tenant's issuer (RFC 9728). */
@ExtendWith(SharedStand.class)
class TenantEndpointIT {

  private static final String PATH = "/mcp/" + Ids.TENANT;

  private final Stand stand;
  private final RawHttp http;

  TenantEndpointIT(Stand stand) {
    this.stand = stand;
    this.http = RawHttp.to(stand.connector().url());
  }

  @Test
  void serves_a_token_of_its_tenant() {
    RawHttp.Answer answer = ping(PATH, Map.of());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().has("result")).isTrue();
  }

  @Test
  void takes_its_tenant_in_any_case_and_with_a_slash() {
    assertThat(
            ping(PATH.toUpperCase(java.util.Locale.ROOT).replace("/MCP/", "/mcp/"), Map.of())
                .status())
        .isEqualTo(200);
    assertThat(ping(PATH + "/", Map.of()).status()).isEqualTo(200);
  }

  @Test
  void refuses_a_token_of_another_tenant_that_is_admitted_too() {
    RawHttp.Answer answer = ping(PATH, Map.of("tenant", Ids.SECOND_TENANT));

    assertThat(answer.status()).isEqualTo(401);
    assertChallenged(answer, "error=\"invalid_token\"");
  }

  @Test
  void challenges_with_its_own_metadata() {
    assertChallenged(http.send("POST", PATH, "{}"), "Bearer resource_metadata=");
    assertChallenged(ping(PATH, Map.of("lifetime", -3600)), "error=\"invalid_token\"");
    assertChallenged(ping(PATH, Map.of("scopes", "other")), "error=\"insufficient_scope\"");
  }

  @Test
  void has_metadata_with_its_own_name_and_its_tenants_issuer() {
    RawHttp.Answer answer = http.send("GET", "/.well-known/oauth-protected-resource" + PATH, "");
    JsonNode metadata = answer.json();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(metadata.path("resource").asText()).isEqualTo(stand.connector().url() + PATH);
    assertThat(metadata.path("authorization_servers").toString())
        .isEqualTo("[\"" + stand.sandbox().url() + "/" + Ids.TENANT + "/v2.0\"]");
  }

  @Test
  void says_the_same_of_every_tenant_whether_admitted_or_not() {
    String path = "/.well-known/oauth-protected-resource/mcp/" + Ids.THIRD_TENANT;

    assertThat(http.send("GET", path, "").status()).isEqualTo(200);
    assertThat(http.send("POST", "/mcp/" + Ids.THIRD_TENANT, "{}").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"common", "organizations", "1-2-3-4-5", "..", "x"})
  void is_none_for_what_is_no_tenant_id(String name) {
    assertThat(ping("/mcp/" + name, Map.of()).status()).isIn(404, 400);
    assertThat(http.send("GET", "/.well-known/oauth-protected-resource/mcp/" + name, "").status())
        .isIn(404, 400);
  }

  private RawHttp.Answer ping(String path, Map<String, ?> token) {
    return http.send(
        "POST",
        path,
        Endpoint.message("ping", Map.of()),
        "Content-Type: application/json",
        "Authorization: Bearer " + stand.sandbox().token(token));
  }

  private void assertChallenged(RawHttp.Answer answer, String what) {
    assertThat(answer.header("WWW-Authenticate").orElse(""))
        .startsWith("Bearer ")
        .contains(what)
        .contains(
            "resource_metadata=\""
                + stand.connector().url()
                + "/.well-known/oauth-protected-resource"
                + PATH
                + "\"")
        .contains("scope=\"api://" + Ids.CONNECTOR + "/access_as_user\"");
  }
}
