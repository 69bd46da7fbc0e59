package io.m365connector.systemtests.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.Connector;
import io.m365connector.systemtests.support.Figures;
import io.m365connector.systemtests.support.Ids;
import io.m365connector.systemtests.support.Json;
import io.m365connector.systemtests.support.McpClient;
import io.m365connector.systemtests.support.Stand;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two nodes that share PostgreSQL: a change made at one is acted on by both within a second, as the
 * waiting client sees it.
 */
@Tag("nightly")
class TwoNodesAdmissionIT {

  private static final int CHANGES = 50;
  private static final String WHY = "Measured by a test of two nodes";
  private static final Duration PROMISE = Duration.ofSeconds(1);

  @Test
  void a_change_is_acted_on_by_both_nodes_within_a_second() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
      Map<String, String> database =
          Map.of(
              "CONNECTOR_DB_URL",
              "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
              "CONNECTOR_DB_USER",
              "postgres",
              "CONNECTOR_DB_PASSWORD",
              "postgres");
      try (Stand stand = Stand.start("two-nodes", database);
          Connector second = stand.another("two-nodes-second", database)) {
        measure(stand, second);
      }
    }
  }

  private static void measure(Stand stand, Connector second) {
    ApiClient one = ApiClient.of(stand);
    ApiClient two = one.at(second.secureUrl());
    String token = stand.sandbox().token(Map.of("tenant", Ids.THIRD_TENANT, "client", Ids.DESKTOP));
    List<McpClient> clients =
        List.of(new McpClient(stand.connector().mcp(), token), new McpClient(second.mcp(), token));
    JsonNode entry =
        step(
            one.post(
                "/entries",
                Map.of(
                    "tenant",
                    Ids.THIRD_TENANT,
                    "client",
                    Ids.DESKTOP,
                    "label",
                    "Waiting",
                    "reason",
                    WHY)));
    List<Long> millis = new ArrayList<>(seen(clients, true));
    String path = "/entries/" + entry.path("id").asText();
    for (int change = 1; change < CHANGES; change++) {
      ApiClient at = change % 3 == 0 ? two : one;
      boolean on = change % 2 == 0;
      entry =
          step(
              at.send(
                  "POST",
                  path + (on ? "/resume" : "/suspend"),
                  Json.text(Map.of("reason", WHY)),
                  "application/json",
                  Map.of("If-Match", "\"" + entry.path("version").asLong() + "\"")));
      millis.addAll(seen(clients, on));
    }
    Collections.sort(millis);
    Figures.say(
        CHANGES + " changes on two nodes that share PostgreSQL",
        "each node acts within 1000 ms",
        "ms least %d, median %d, p95 %d, most %d; load average %.1f"
            .formatted(
                millis.getFirst(),
                millis.get(millis.size() / 2),
                millis.get((int) (millis.size() * 0.95)),
                millis.getLast(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    assertThat(millis).hasSize(2 * CHANGES);
    assertThat(millis.getLast()).isLessThanOrEqualTo(PROMISE.toMillis());
  }

  private static JsonNode step(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    return Json.parse(answer.body());
  }

  /** How long after the change was answered each node's client is served, or refused. */
  private static List<Long> seen(List<McpClient> clients, boolean served) {
    long begin = System.nanoTime();
    return clients.stream()
        .map(client -> CompletableFuture.supplyAsync(() -> acted(client, served, begin)))
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }

  private static long acted(McpClient client, boolean served, long begin) {
    for (; ; ) {
      int status = client.post("ping", Map.of()).statusCode();
      long millis = (System.nanoTime() - begin) / 1_000_000;
      assertThat(status).isIn(200, 403);
      if ((status == 200) == served) {
        return millis;
      }
      assertThat(millis).as("not acted on").isLessThan(30_000);
      // A client that asks without a pause keeps both processors from the nodes.
      LockSupport.parkNanos(5_000_000);
    }
  }
}
