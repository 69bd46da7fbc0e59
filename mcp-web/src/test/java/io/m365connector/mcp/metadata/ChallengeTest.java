package io.m365connector.mcp.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.caller.TenantId;
import io.m365connector.config.ConnectorConfig;
import jakarta.ws.rs.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChallengeTest {

  private static final String APP = "11111111-1111-4111-8111-111111111111";
  private static final String TENANT = "a0000000-0000-4000-8000-000000000001";
  private static final String SCOPE = "api://" + APP + "/access_as_user";
  private static final Optional<TenantId> OWN = Optional.of(TenantId.of(TENANT));

  private static ResourceIdentity identity(Map<String, String> more) {
    Map<String, String> settings = new HashMap<>();
    settings.put("CONNECTOR_PUBLIC_URL", "https://m365.example.com");
    settings.put("CONNECTOR_CLIENT_ID", APP);
    settings.put("CONNECTOR_CLIENT_SECRET", "s");
    settings.putAll(more);
    return new ResourceIdentity(
        ConnectorConfig.from(name -> Optional.ofNullable(settings.get(name))));
  }

  private static final Challenge CHALLENGE = new Challenge(identity(Map.of()));

  @Nested
  class A_challenge {

    @Test
    void without_a_token_points_to_the_metadata_and_names_the_scope() {
      assertThat(CHALLENGE.bearer())
          .isEqualTo(
              "Bearer resource_metadata="
                  + "\"https://m365.example.com/.well-known/oauth-protected-resource/mcp\","
                  + " scope=\""
                  + SCOPE
                  + "\"");
    }

    @Test
    void after_a_bad_token_says_so() {
      assertThat(CHALLENGE.invalidToken())
          .startsWith("Bearer error=\"invalid_token\", resource_metadata=");
    }

    @Test
    void for_a_missing_scope_names_the_scope() {
      assertThat(CHALLENGE.insufficientScope())
          .startsWith("Bearer error=\"insufficient_scope\", ")
          .endsWith("scope=\"" + SCOPE + "\"");
    }

    @Test
    void for_more_proof_carries_the_claims_in_base64() {
      String claims = "{\"access_token\":{\"acrs\":{\"value\":\"c1\"}}}";

      assertThat(CHALLENGE.insufficientClaims(claims, Optional.empty()))
          .startsWith("Bearer error=\"insufficient_claims\", ")
          .endsWith(
              ", claims=\""
                  + Base64.getEncoder().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                  + "\"");
    }

    @Test
    void of_a_tenants_endpoint_points_to_that_tenants_metadata() {
      assertThat(CHALLENGE.bearer(OWN)).contains("/oauth-protected-resource/mcp/" + TENANT + "\"");
    }
  }

  @Nested
  class The_metadata {

    private final ProtectedResource documents = new ProtectedResource(identity(Map.of()));

    @Test
    void names_resource_issuer_and_scope() {
      assertThat(documents.endpoint().getEntity())
          .isEqualTo(
              "{\"resource\":\"https://m365.example.com/mcp\",\"authorization_servers\":"
                  + "[\"https://login.microsoftonline.com/organizations/v2.0\"],"
                  + "\"scopes_supported\":[\""
                  + SCOPE
                  + "\"],\"bearer_methods_supported\":[\"header\"],"
                  + "\"resource_name\":\"Microsoft 365 MCP Connector\","
                  + "\"resource_documentation\":\"https://m365.example.com/admin/request\"}");
    }

    @Test
    void is_the_same_at_the_root_and_open_to_every_origin() {
      assertThat(documents.root().getEntity()).isEqualTo(documents.endpoint().getEntity());
      assertThat(documents.root().getHeaderString("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void of_a_tenants_endpoint_names_that_url_and_that_issuer() {
      assertThat((String) documents.endpointOf(TENANT).getEntity())
          .contains("\"resource\":\"https://m365.example.com/mcp/" + TENANT + "\"")
          .contains("\"https://login.microsoftonline.com/" + TENANT + "/v2.0\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"organizations", "x", "..", "a0000000", "{tenantid}"})
    void of_something_that_is_no_tenant_does_not_exist(String tenant) {
      Assertions.assertThatExceptionOfType(NotFoundException.class)
          .isThrownBy(() -> documents.endpointOf(tenant));
    }

    @Test
    void of_a_single_tenants_connector_names_that_tenants_issuer() {
      ProtectedResource single =
          new ProtectedResource(identity(Map.of("CONNECTOR_AUTHORIZATION_TENANT", TENANT)));

      assertThat((String) single.endpoint().getEntity()).contains("/" + TENANT + "/v2.0\"");
    }
  }
}
