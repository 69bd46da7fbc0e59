package io.m365connector.systemtests.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.Ids;
import io.m365connector.systemtests.support.Json;
import io.m365connector.systemtests.support.NodeProgram;
import io.m365connector.systemtests.support.Ports;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * From a bare URL to a tool's answer: real clients find by themselves where to sign in and for
 * what, sign a person in at Entra with PKCE, and call. They know their own client id, nothing else.
 */
@Tag("node")
@ExtendWith(SharedStand.class)
class SignInIT {

  private static final String SHARED = "/mcp";
  private static final String OWN = "/mcp/" + Ids.TENANT;
  private static final String TOOL = SdkSignIn.TOOL;
  private static final String ARGUMENTS = SdkSignIn.ARGUMENTS;

  private final Stand stand;

  SignInIT(Stand stand) {
    this.stand = stand;
  }

  /** As docs/configuration.md says: Entra knows each endpoint's URL as an Application ID URI. */
  @BeforeEach
  void register() {
    stand.sandbox().tell("applications", Map.of("identifierUri", url(SHARED)));
    stand.sandbox().tell("applications", Map.of("identifierUri", url(OWN)));
  }

  @ParameterizedTest
  @CsvSource({"1, " + SHARED, "1, " + OWN, "2, " + OWN})
  void the_TypeScript_SDK(String version, String path) {
    NodeProgram.Outcome outcome = sdk(version, path);

    assertThat(outcome.exitCode()).as(outcome.errors()).isZero();
    JsonNode answer = Json.parse(outcome.output());
    JsonNode asked = answer.at("/asked/0");
    assertThat(answer.path("asked")).hasSize(1);
    assertThat(asked.path("code_challenge_method").asText()).isEqualTo("S256");
    assertThat(asked.path("resource").asText()).isEqualTo(url(path));
    assertThat(asked.path("scope").asText()).contains("api://" + Ids.CONNECTOR + "/access_as_user");
    assertThat(answer.path("tools").toString()).contains(TOOL);
    assertThat(answer.at("/result/structuredContent").toString()).contains("mail:///messages/");
  }

  @Test
  void a_client_that_compares_issuers_needs_its_tenants_own_endpoint() {
    NodeProgram.Outcome outcome = sdk("2", SHARED);

    assertThat(outcome.exitCode()).isNotZero();
    assertThat(outcome.errors()).contains("Issuer mismatch");
  }

  @Test
  void Entra_refuses_a_URL_that_it_was_not_told() {
    stand.sandbox().reset();

    NodeProgram.Outcome outcome = sdk("2", OWN);

    assertThat(outcome.exitCode()).isNotZero();
    assertThat(outcome.errors()).contains("AADSTS9010010");
  }

  @ParameterizedTest
  @CsvSource({"legacy", "auto", "modern"})
  void Inspector(String era) {
    Map<String, String> environment = SdkSignIn.browser(stand, "inspector");
    environment.put("MCP_AUTO_OPEN_ENABLED", "true");
    environment.put("MCP_INSPECTOR_SECRET_STORE", "memory");

    NodeProgram.Outcome outcome =
        NodeProgram.run(
            environment,
            "mcp-inspector",
            "--cli",
            url(OWN),
            "--transport",
            "http",
            "--client-id",
            Ids.DESKTOP,
            "--callback-url",
            "http://127.0.0.1:" + Ports.free() + "/oauth/callback",
            "--protocol-era",
            era,
            "--method",
            "tools/call",
            "--tool-name",
            TOOL,
            "--tool-args-json",
            ARGUMENTS,
            "--format",
            "json");

    assertThat(outcome.exitCode()).as(outcome.errors()).isZero();
    assertThat(outcome.output()).contains("mail:///messages/");
  }

  @Test
  void mcp_remote() {
    NodeProgram.Outcome outcome =
        NodeProgram.run(
            SdkSignIn.browser(stand, "mcp-remote"),
            "mcp-remote.mjs",
            url(OWN),
            TOOL,
            ARGUMENTS,
            String.valueOf(Ports.free()),
            "--static-oauth-client-info",
            "{\"client_id\":\"" + Ids.DESKTOP + "\"}");

    assertThat(outcome.exitCode()).as(outcome.errors()).isZero();
    assertThat(Json.parse(outcome.output()).at("/result/structuredContent").toString())
        .contains("mail:///messages/");
  }

  private NodeProgram.Outcome sdk(String version, String path) {
    return SdkSignIn.run(stand, version, url(path));
  }

  private String url(String path) {
    return stand.connector().url() + path;
  }
}
