package io.m365connector.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.caller.Callers;
import io.m365connector.caller.SigningKeys;
import io.m365connector.caller.TenantId;
import io.m365connector.config.ConnectorConfig;
import io.m365connector.delegation.ClientCredential;
import io.m365connector.delegation.OwnToken;
import io.m365connector.upstream.Answer;
import io.m365connector.upstream.Upstream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.jose4j.jwk.RsaJwkGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the connection test says about a cloud with one thing broken at a time. */
class ConnectionReportTest {

  private static final TenantId TENANT = TenantId.of(Callers.TENANT);
  private static final String CONNECTOR = "c0000000-0000-4000-8000-0000000000c1";
  private static final String SECRET = "a-secret-that-must-not-show";
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  /** An Entra and a Graph that do as they are told. */
  private static final class World extends Upstream {
    private final Map<String, Answer> answers = new HashMap<>();
    private IOException broken;

    World() {
      tell("openid-configuration", 200, configuration("microsoftonline.com"));
      tell("discovery/v2.0/keys", 200, keys());
      tell("oauth2/v2.0/token", 200, granted(CONNECTOR));
      tell("/v1.0/me", 401, "{}");
    }

    void tell(String path, int status, String body) {
      tell(path, status, body, NOW);
    }

    void tell(String path, int status, String body, Instant date) {
      String text = DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.UTC));
      answers.put(
          path,
          new Answer(
              status,
              HttpHeaders.of(Map.of("date", List.of(text)), (n, v) -> true),
              body.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Answer send(HttpRequest request) throws IOException {
      if (broken != null) {
        throw broken;
      }
      return answers.entrySet().stream()
          .filter(each -> request.uri().getPath().endsWith(each.getKey()))
          .findFirst()
          .orElseThrow()
          .getValue();
    }
  }

  private final World world = new World();
  private final Map<String, String> settings =
      new HashMap<>(
          Map.of(
              "CONNECTOR_PUBLIC_URL", "https://m365.example.com",
              "CONNECTOR_CLIENT_ID", CONNECTOR,
              "CONNECTOR_CLIENT_SECRET", SECRET,
              "CONNECTOR_ENTRA_URL", "https://localhost:1",
              "CONNECTOR_GRAPH_URL", "https://localhost:2"));

  @Test
  void a_connection_that_works_passes_every_step_in_order() {
    ConnectionReport report = run();
    assertThat(report.checks())
        .extracting(ConnectionCheck::step)
        .containsExactly(ConnectionStep.values());
    assertThat(report.works()).as("%s", report.checks()).isTrue();
    assertThat(report.consentUrl().toString()).contains("/adminconsent?client_id=" + CONNECTOR);
  }

  @Test
  void a_name_that_does_not_resolve() {
    settings.put("CONNECTOR_ENTRA_URL", "https://entra.invalid");
    fails(ConnectionStep.ENTRA_NAME, Finding.NAME_UNKNOWN);
  }

  @Test
  void a_certificate_that_is_not_trusted() {
    world.broken = new IOException(new SSLHandshakeException("PKIX path building failed"));
    fails(ConnectionStep.ENTRA_TLS, Finding.TLS_NOT_TRUSTED);
  }

  @Test
  void a_firewall_in_between() {
    world.broken = new IOException("connect timed out");
    fails(ConnectionStep.ENTRA_TLS, Finding.NOT_REACHABLE);
  }

  @Test
  void a_clock_that_is_off() {
    world.tell(
        "openid-configuration", 200, configuration("microsoftonline.com"), NOW.minusSeconds(600));
    ConnectionCheck failed = fails(ConnectionStep.CLOCK, Finding.CLOCK_OFF);
    assertThat(failed.detail()).isEqualTo("600 s");
  }

  @Test
  void a_tenant_that_nobody_knows() {
    world.tell("openid-configuration", 400, "{\"error\":\"invalid_tenant\"}");
    fails(ConnectionStep.DISCOVERY, Finding.TENANT_UNKNOWN);
  }

  @Test
  void a_tenant_of_another_cloud() {
    world.tell("openid-configuration", 200, configuration("microsoftonline.us"));
    fails(ConnectionStep.DISCOVERY, Finding.OTHER_CLOUD);
  }

  @Test
  void an_issuer_that_is_not_expected() {
    settings.put("CONNECTOR_ENTRA_ISSUER", "https://other.example");
    fails(ConnectionStep.DISCOVERY, Finding.ISSUER_DIFFERS);
  }

  @Test
  void keys_that_cannot_be_read() {
    world.tell("discovery/v2.0/keys", 200, "{}");
    fails(ConnectionStep.KEYS, Finding.KEYS_NOT_READABLE);
  }

  @ParameterizedTest
  @CsvSource({
    "401, invalid_client, 7000215, CREDENTIAL, CREDENTIAL_REFUSED",
    "400, invalid_resource, 500011, AUDIENCE, APP_ID_URI_UNKNOWN",
    "400, unauthorized_client, 700016, CONSENT, NOT_IN_TENANT",
    "400, invalid_request, 900144, CONSENT, ENTRA_REFUSES",
    "503, temporarily_unavailable, 90033, CREDENTIAL, NO_GOOD_ANSWER"
  })
  void what_entra_says_about_the_connector(
      int status, String error, long number, ConnectionStep step, Finding finding) {
    world.tell(
        "oauth2/v2.0/token",
        status,
        "{\"error\":\"%s\",\"error_codes\":[%d],\"error_description\":\"mallory\"}"
            .formatted(error, number));
    fails(step, finding);
  }

  @Test
  void an_application_id_uri_of_another_application() {
    world.tell("oauth2/v2.0/token", 200, granted("99999999-9999-4999-8999-999999999999"));
    fails(ConnectionStep.AUDIENCE, Finding.AUDIENCE_DIFFERS);
  }

  @Test
  void a_graph_that_does_not_answer_like_graph() {
    world.tell("/v1.0/me", 200, "<html>captive portal</html>");
    fails(ConnectionStep.GRAPH, Finding.NO_GOOD_ANSWER);
  }

  @Test
  void what_rests_on_a_failed_step_is_not_made() {
    world.tell("openid-configuration", 400, "{\"error\":\"invalid_tenant\"}");
    assertThat(run().checks())
        .filteredOn(check -> check.outcome() == Outcome.NOT_MADE)
        .extracting(ConnectionCheck::step)
        .containsExactly(
            ConnectionStep.AUDIENCE, ConnectionStep.CREDENTIAL, ConnectionStep.CONSENT);
  }

  @Test
  void no_secret_and_no_token_is_in_the_report() {
    assertThat(run().toString()).doesNotContain(SECRET).doesNotContain("eyJ");
  }

  private ConnectionCheck fails(ConnectionStep step, Finding finding) {
    ConnectionReport report = run();
    ConnectionCheck failed = report.firstFailure().orElseThrow();
    assertThat(failed.step()).as("%s", report.checks()).isEqualTo(step);
    assertThat(failed.finding()).isEqualTo(finding);
    assertThat(report.works()).isFalse();
    assertThat(report.toString()).doesNotContain("mallory");
    return failed;
  }

  private ConnectionReport run() {
    ConnectorConfig config = ConnectorConfig.from(name -> Optional.ofNullable(settings.get(name)));
    ClientCredential credential = new ClientCredential(config, world);
    return new ConnectionTest(
            config,
            world,
            new SigningKeys(world, config),
            credential,
            new OwnToken(world, config, credential),
            Clock.fixed(NOW, ZoneOffset.UTC))
        .run(TENANT);
  }

  private static String configuration(String instance) {
    return """
    {"issuer":"https://localhost:1/%s/v2.0","cloud_instance_name":"%s","msgraph_host":"graph.microsoft.com"}
    """
        .formatted(TENANT, instance);
  }

  private static String keys() {
    try {
      Map<String, Object> key =
          RsaJwkGenerator.generateJwk(2048)
              .toParams(org.jose4j.jwk.JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
      key.put("kid", "one");
      key.put("issuer", "https://localhost:1/{tenantid}/v2.0");
      return "{\"keys\":[" + org.jose4j.json.JsonUtil.toJson(key) + "]}";
    } catch (org.jose4j.lang.JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String granted(String audience) {
    String token =
        base64("{\"alg\":\"RS256\",\"typ\":\"JWT\"}")
            + "."
            + base64("{\"aud\":\"" + audience + "\"}")
            + "."
            + base64("signature");
    return "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"" + token + "\"}";
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
