package io.m365connector.systemtests.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.systemtests.support.Build;
import io.m365connector.systemtests.support.Command;
import io.m365connector.systemtests.support.PostgreSql;
import io.m365connector.systemtests.support.Sandbox;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/connector check}: a line for each finding, and an exit code that scripts can use. */
class CheckIT {

  private static Sandbox sandbox;
  private Site site;

  @BeforeAll
  static void startTheCloud() {
    sandbox = Sandbox.start("check");
  }

  @AfterAll
  static void stopTheCloud() {
    sandbox.close();
  }

  @BeforeEach
  void setUp(@TempDir java.nio.file.Path data) {
    sandbox.reset();
    site = new Site(Build.root(), data, sandbox);
  }

  @Test
  void all_is_well() {
    Command.Ended ended = site.connector("check");

    assertThat(ended.output().lines())
        .as(ended.output())
        .noneMatch(line -> line.startsWith("FAILED") || line.startsWith("skipped"))
        .anyMatch(line -> line.matches("ok +settings +complete and consistent.*"))
        .anyMatch(line -> line.matches("ok +credential +client secret.*"))
        .anyMatch(line -> line.matches("ok +database +embedded, made at the first start.*"))
        .anyMatch(line -> line.matches("ok +credential +Entra takes the connector's credential.*"))
        .anyMatch(line -> line.matches("ok +consent .*"))
        .anyMatch(line -> line.matches("ok +graph .*"));
    assertThat(ended.exitCode()).isZero();
  }

  @Test
  void no_secret_is_printed() {
    assertThat(site.connector("check").output()).doesNotContain("sandbox-connector-secret");
  }

  @Test
  void a_missing_setting_ends_it_with_78() {
    assertFinding(
        site.with("CONNECTOR_CLIENT_ID", ""), 78, "FAILED  settings   CONNECTOR_CLIENT_ID");
  }

  @Test
  void a_database_url_of_another_kind_ends_it_with_78() {
    assertFinding(
        site.with("CONNECTOR_DB_URL", "jdbc:oracle:thin:@x"),
        78,
        "FAILED  settings   CONNECTOR_DB_URL");
  }

  @Test
  void a_wrong_secret_is_told_with_the_number_of_entra() {
    assertFinding(
        site.with("CONNECTOR_CLIENT_SECRET", "wrong"),
        1,
        "FAILED  credential Entra does not take the client secret, certificate or assertion."
            + " (AADSTS7000215)");
  }

  @Test
  void another_cloud_is_noticed() {
    assertFinding(
        site.with("CONNECTOR_CLOUD", "china"), 1, "FAILED  discovery  The tenant lives in another");
  }

  @Test
  void an_unknown_tenant_is_noticed() {
    Command.Ended ended =
        site.connector("check", "--tenant", "b0000000-0000-4000-8000-00000000ffff");

    assertThat(ended.output()).contains("FAILED  discovery  Entra knows no such tenant.");
    assertThat(ended.exitCode()).isEqualTo(1);
  }

  @Test
  void a_tenant_without_the_connector_is_noticed() {
    sandbox.fault(Map.of("area", "entra", "path", ".*/token", "aadsts", 700016, "status", 400));
    Command.Ended ended = site.connector("check");

    assertThat(ended.output()).contains("FAILED  consent ");
  }

  @Test
  void keys_that_cannot_be_read_are_noticed() {
    sandbox.fault(Map.of("area", "entra", "path", ".*/keys", "status", 503));

    assertFinding(site, 1, "FAILED  keys       The signing keys cannot be read.");
  }

  @Test
  void a_graph_that_does_not_answer_as_it_should_is_noticed() {
    sandbox.fault(Map.of("area", "graph", "status", 503));

    assertFinding(site, 1, "FAILED  graph      The host answers, but not as it should.");
  }

  @Test
  void an_entra_that_nobody_trusts_is_noticed() {
    site.with("CONNECTOR_TRUST_STORE", "").with("CONNECTOR_TRUST_STORE_PASSWORD", "");

    assertFinding(site, 1, "FAILED  entra tls  The certificate that was shown is not trusted");
  }

  @Test
  void a_database_that_nobody_serves_is_noticed() {
    assertFinding(
        site.with("CONNECTOR_DB_URL", "jdbc:postgresql://localhost:1/connector"),
        1,
        "FAILED  database   postgresql://localhost:1/connector: nobody answers there.");
  }

  @Test
  void an_empty_postgresql_is_fine_and_a_missing_database_is_not() {
    try (PostgreSql database = PostgreSql.start()) {
      site.with(database.settings());
      assertThat(site.connector("check").output())
          .contains("ok      database   PostgreSQL")
          .contains("ok      schema     none yet");

      assertFinding(
          site.with("CONNECTOR_DB_URL", "jdbc:postgresql://localhost:" + database.port() + "/gone"),
          1,
          "there is no such database");
    }
  }

  @Test
  void without_a_tenant_the_credential_is_not_tried_and_that_is_said() {
    Command.Ended ended = site.with("CONNECTOR_PORTAL_TENANT", "").connector("check");

    assertThat(ended.output()).contains("skipped credential not tried at Entra");
    assertThat(ended.exitCode()).isZero();
  }

  @Test
  void offline_it_asks_nobody() {
    Command.Ended ended =
        site.with("CONNECTOR_ENTRA_URL", "https://localhost:1").connector("check", "--offline");

    assertThat(ended.output()).doesNotContain("entra name").contains("ok      settings");
    assertThat(ended.exitCode()).isZero();
  }

  @Test
  void an_unknown_option_is_refused() {
    assertThat(site.connector("check", "--everything").exitCode()).isEqualTo(64);
  }

  private static void assertFinding(Site site, int exitCode, String line) {
    Command.Ended ended = site.connector("check");
    assertThat(ended.output()).contains(line);
    assertThat(ended.exitCode()).as(ended.output()).isEqualTo(exitCode);
  }
}
