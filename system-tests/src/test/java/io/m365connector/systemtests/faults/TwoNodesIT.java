package io.m365connector.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.systemtests.support.Cluster;
import io.m365connector.systemtests.support.Connector;
import io.m365connector.systemtests.support.Figures;
import io.m365connector.systemtests.support.Ids;
import io.m365connector.systemtests.support.Json;
import io.m365connector.systemtests.support.Load;
import io.m365connector.systemtests.support.McpClient;
import io.m365connector.systemtests.support.Relay;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two nodes behind a load balancer: one dies, or the database goes away. */
@Tag("nightly")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesIT {

  private static final Duration AWAY = Duration.ofSeconds(30);
  private static final int CLIENTS = 8;
  private static final int ROUNDS = 20;
  private static final int UNAVAILABLE = 503;

  private Cluster cluster;
  private String token;

  @BeforeAll
  void start() {
    cluster = Cluster.start();
    token = cluster.sandbox().token("");
  }

  @AfterEach
  void join() {
    cluster.wires().forEach(Relay::join);
  }

  @AfterAll
  void stop() {
    cluster.close();
  }

  @Test
  void R24_a_node_that_dies_under_load_takes_its_running_calls_with_it_and_nothing_else() {
    List<String> tokens =
        cluster.sandbox().users().stream().limit(CLIENTS).map(cluster.sandbox()::token).toList();
    List<String> failed;
    List<String> later;
    long answered;
    try (Load load = Load.on(cluster.mcp(), tokens)) {
      load.awaitGood(200);
      cluster.kill(0);
      long dead = System.nanoTime();
      load.awaitGood(1000);
      failed = load.bad();
      later = load.badBegunAfter(dead);
      answered = load.good();
    } finally {
      cluster.restart(0);
    }

    Figures.say(
        "R24 kill -9 of one of two nodes under load",
        "only calls fail that began before it was dead",
        "%d of %d failed, %d of them began later"
            .formatted(failed.size(), answered + failed.size(), later.size()));
    assertThat(later).isEmpty();
    assertThat(failed).hasSizeLessThanOrEqualTo(2 * CLIENTS);
  }

  @Test
  void R26_suspending_reaches_every_node_within_a_second() throws SQLException {
    List<Long> millis = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      millis.add(untilAllAnswer("SUSPENDED", 403));
      millis.add(untilAllAnswer("ACTIVE", 200));
    }

    Collections.sort(millis);
    Figures.say(
        "R26 suspend and resume on two nodes, " + 2 * ROUNDS + " times",
        "every node within 1000 ms",
        "median " + millis.get(ROUNDS) + " ms, longest " + millis.getLast() + " ms");
    assertThat(millis.getLast()).isLessThanOrEqualTo(1000);
  }

  @Test
  void R15_while_the_database_is_away_approved_pairs_are_served_and_unknown_ones_refused()
      throws SQLException {
    McpClient unknown =
        new McpClient(
            cluster.mcp(), cluster.sandbox().token(Map.of("client", Ids.UNLISTED_CLIENT)));
    long begun = System.nanoTime();
    cluster.wires().forEach(Relay::cut);
    long served = 0;
    List<String> failed = new ArrayList<>();
    while (since(begun).compareTo(AWAY) < 0) {
      HttpResponse<String> answer = client(cluster.mcp()).post("ping", Map.of());
      if (answer.statusCode() == 200) {
        served++;
      } else {
        failed.add(answer.statusCode() + answer.body());
      }
      HttpResponse<String> refused = unknown.post("ping", Map.of());
      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
    }
    for (Connector node : cluster.nodes()) {
      await(Duration.ofSeconds(30), () -> ping(node).statusCode() == UNAVAILABLE);
      assertThat(ping(node).headers().firstValue("Retry-After")).isPresent();
    }
    Duration refusedAfter = since(begun);

    cluster.wires().forEach(Relay::join);
    begun = System.nanoTime();
    await(
        Duration.ofSeconds(20),
        () -> client(cluster.mcp()).post("ping", Map.of()).statusCode() == 200);
    Duration back = since(begun);
    Figures.say(
        "R15 database away",
        "approved pairs served for 30 s, all refused after "
            + Cluster.MAX_STALE.toSeconds()
            + " s, back by itself",
        served
            + " calls served, "
            + failed.size()
            + " failed in 30 s; refused after "
            + refusedAfter.toMillis()
            + " ms; back after "
            + back.toMillis()
            + " ms");
    assertThat(failed).isEmpty();
    assertThat(refusedAfter).isBetween(AWAY, Cluster.MAX_STALE.plusSeconds(2));
    assertThat(untilAllAnswer("SUSPENDED", 403)).as("a change after it").isLessThan(1000);
    untilAllAnswer("ACTIVE", 200);
  }

  @Test
  void R25_a_node_cut_off_from_the_database_leaves_the_work_to_the_other() {
    cluster.wires().getFirst().cut();
    try (Load load = Load.on(cluster.mcp(), List.of(token))) {
      Connector cutOff = cluster.nodes().getFirst();
      await(Cluster.MAX_STALE.plusSeconds(10), () -> cutOff.status("/health/ready") == UNAVAILABLE);
      load.awaitGood(200);
      Figures.say(
          "R25 one node cut off from the database",
          "not ready after " + Cluster.MAX_STALE.toSeconds() + " s, the other serves",
          load.good() + " served, " + load.bad().size() + " refused until the balancer noticed");
      assertThat(load.bad())
          .allSatisfy(each -> assertThat(each).startsWith("503").contains("M365C-2002"));
    } finally {
      cluster.wires().getFirst().join();
    }
    await(Duration.ofSeconds(20), () -> cluster.nodes().getFirst().status("/health/ready") == 200);
  }

  /** Changes the first pair's status and gives the milliseconds until the slowest node follows. */
  private long untilAllAnswer(String status, int expected) throws SQLException {
    List<McpClient> clients = cluster.nodes().stream().map(node -> client(node.mcp())).toList();
    try (Connection connection = cluster.database().connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("update allowlist_version set version = version + 1 where id = 1");
      statement.execute(
          """
          update allowlist_entry set status = '%s',
            changed_in = (select version from allowlist_version where id = 1)
          where tenant_id = '%s'
          """
              .formatted(status, Ids.TENANT));
      connection.commit();
    }
    long begun = System.nanoTime();
    clients.forEach(
        client ->
            await(
                Duration.ofSeconds(10),
                () -> client.post("ping", Map.of()).statusCode() == expected));
    return since(begun).toMillis();
  }

  private McpClient client(URI endpoint) {
    return new McpClient(endpoint, token);
  }

  private HttpResponse<String> ping(Connector node) {
    HttpResponse<String> answer = client(node.mcp()).post("ping", Map.of());
    assertThat(Json.parse(answer.body())).isNotNull();
    return answer;
  }

  private static void await(Duration limit, BooleanSupplier condition) {
    long begun = System.nanoTime();
    while (!condition.getAsBoolean()) {
      assertThat(since(begun)).isLessThan(limit);
    }
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }
}
