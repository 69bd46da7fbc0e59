package io.m365connector.systemtests.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.Build;
import io.m365connector.systemtests.support.Ids;
import io.m365connector.systemtests.support.Json;
import io.m365connector.systemtests.support.McpClient;
import io.m365connector.systemtests.support.Stand;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the operator lets Graph tokens outlive their request, and what is written of refusals. */
class KeptTokensIT {

  private static final String DATABASE =
      "jdbc:h2:file:" + Build.scratch().resolve("kept/connector/database") + ";AUTO_SERVER=TRUE";

  private static Stand stand;

  @BeforeAll
  static void start() {
    stand =
        Stand.start("kept", Map.of("CONNECTOR_OBO_CACHE", "memory", "CONNECTOR_DB_URL", DATABASE));
  }

  @AfterAll
  static void stop() {
    stand.close();
  }

  @BeforeEach
  void reset() {
    stand.sandbox().reset();
  }

  @Test
  void spare_an_exchange_are_labelled_and_go_within_a_second_of_the_suspension() {
    McpClient client = stand.client("");
    stand.sandbox().tell("issued", Map.of("on", true));
    client.call("get_me", Map.of());
    assertThat(stand.sandbox().issued()).as("tokens of the first call").isNotEmpty();
    client.call("get_me", Map.of());
    assertThat(stand.sandbox().issued()).as("tokens of the second").isEmpty();
    assertThat(check().at("/data/mode").asText()).isEqualTo("memory");
    assertThat(kept()).isPositive();

    set("SUSPENDED");
    try {
      stand.connector().service().await(Duration.ofSeconds(1), () -> kept() == 0);
      assertThat(client.post("ping", Map.of()).statusCode()).isEqualTo(403);
    } finally {
      set("ACTIVE");
    }
    stand
        .connector()
        .service()
        .await(Duration.ofSeconds(1), () -> client.post("ping", Map.of()).statusCode() == 200);
  }

  @Test
  void a_loop_that_Entra_stops_waits_here() {
    McpClient client = stand.client("");
    client.call("get_me", Map.of());
    try {
      set("SUSPENDED");
      stand.connector().service().await(Duration.ofSeconds(1), () -> kept() == 0);
    } finally {
      set("ACTIVE");
    }
    stand
        .connector()
        .service()
        .await(Duration.ofSeconds(1), () -> client.post("ping", Map.of()).statusCode() == 200);
    stand.sandbox().fault(Map.of("grant", "jwt-bearer", "aadsts", 50196));

    assertThat(client.call("get_me", Map.of()).toString())
        .contains("M365C-3007")
        .contains("retryAfterSeconds");
    assertThat(client.call("get_me", Map.of()).toString()).contains("M365C-3007");

    assertThat(stand.sandbox().faultsMet()).isEqualTo(1);
  }

  @Test
  void a_refusal_is_found_by_the_request_id_that_the_client_was_told() {
    stand.sandbox().fault(Map.of("grant", "jwt-bearer", "aadsts", 53003));
    HttpResponse<String> answer =
        stand
            .client(stand.sandbox().users().get(1))
            .post("tools/call", Map.of("name", "get_me", "arguments", Map.of()));
    String id = answer.headers().firstValue("X-Request-Id").orElseThrow();

    assertThat(answer.body()).contains(id);
    stand.connector().service().await(Duration.ofSeconds(10), () -> written(id).contains("53003"));
  }

  private static JsonNode check() {
    return StreamSupport.stream(
            Json.parse(stand.connector().get("/health/ready").body()).path("checks").spliterator(),
            false)
        .filter(check -> check.path("name").asText().equals("graph-token-cache"))
        .findFirst()
        .orElseThrow();
  }

  private static int kept() {
    return check().at("/data/tokens").asInt();
  }

  private static String written(String requestId) {
    try (Connection connection = DriverManager.getConnection(DATABASE, "connector", "");
        PreparedStatement query =
            connection.prepareStatement("select * from failed_exchange where request_id = ?")) {
      query.setString(1, requestId);
      StringBuilder row = new StringBuilder();
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
            row.append(found.getString(i)).append(' ');
          }
        }
      }
      return row.toString();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** As the portal does it: the change takes the allowlist's next number. */
  private static void set(String status) {
    try (Connection connection = DriverManager.getConnection(DATABASE, "connector", "")) {
      connection.setAutoCommit(false);
      try (PreparedStatement number =
          connection.prepareStatement("update allowlist_version set version = version + 1")) {
        number.executeUpdate();
      }
      try (PreparedStatement statement =
          connection.prepareStatement(
              "update allowlist_entry set status = ?, changed_in = (select version from"
                  + " allowlist_version) where tenant_id = ?")) {
        statement.setString(1, status);
        statement.setObject(2, java.util.UUID.fromString(Ids.TENANT));
        statement.executeUpdate();
      }
      connection.commit();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
