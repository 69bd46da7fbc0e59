package io.m365connector.systemtests.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.Build;
import io.m365connector.systemtests.support.Json;
import io.m365connector.systemtests.support.McpClient;
import io.m365connector.systemtests.support.PostgreSql;
import io.m365connector.systemtests.support.Service;
import io.m365connector.systemtests.support.Stand;
import io.m365connector.systemtests.support.Wire;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * One fault a test: the right check goes down within its documented time and comes back, the others
 * stay, live never moves. The interval is a second here, so the documented times are a fifteenth.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HealthIT {

  /** Interval and a fifth, two confirmations, and a second for a busy machine. */
  private static final Duration DOWN = Duration.ofMillis(1200 + 2 * 240 + 2000);

  /** The same where each look first runs into its time limit. */
  private static final Duration DOWN_SLOW = DOWN.plusSeconds(3);

  private static final Duration UP = Duration.ofMillis(1200 + 1000 + 2000);

  private PostgreSql database;
  private Wire toEntra;
  private Wire toGraph;
  private Wire toDatabase;
  private Stand stand;

  @BeforeAll
  void start() {
    database = PostgreSql.start();
    toDatabase = Wire.to(database.port());
    stand =
        Stand.start(
            "health",
            Map.of(),
            sandbox -> {
              toEntra = Wire.to(sandbox.url().getPort());
              toGraph = Wire.to(sandbox.url().getPort());
              Map<String, String> settings = new HashMap<>(database.settings(toDatabase.port()));
              settings.put("CONNECTOR_ENTRA_ISSUER", sandbox.url().toString());
              settings.put("CONNECTOR_ENTRA_URL", "https://localhost:" + toEntra.port());
              settings.put("CONNECTOR_GRAPH_URL", "https://localhost:" + toGraph.port());
              settings.put("CONNECTOR_AUDIT_CALLS", "required");
              settings.put("CONNECTOR_HEALTH_INTERVAL", "PT1S");
              settings.put("CONNECTOR_HEALTH_TIMEOUT", "PT1S");
              return settings;
            });
  }

  @AfterAll
  void stop() {
    stand.close();
    toEntra.close();
    toGraph.close();
    toDatabase.close();
    database.close();
  }

  @BeforeEach
  @AfterEach
  void allWell() {
    toEntra.mend();
    toGraph.mend();
    toDatabase.mend();
    await("nothing", Duration.ofSeconds(30), true);
  }

  @Test
  void entra_down() {
    flips("entra", toEntra::cut, toEntra::mend, DOWN);
  }

  @Test
  void entra_slow() {
    flips("entra", toEntra::stall, toEntra::mend, DOWN_SLOW);
  }

  @Test
  void graph_down() {
    flips("graph", toGraph::cut, toGraph::mend, DOWN);
  }

  @Test
  void graph_slow() {
    flips("graph", toGraph::stall, toGraph::mend, DOWN_SLOW);
  }

  @Test
  void database_down() {
    flips("database", toDatabase::cut, toDatabase::mend, DOWN.plusSeconds(3));
  }

  @Test
  void database_slow() {
    flips("database", toDatabase::stall, toDatabase::mend, DOWN_SLOW.plusSeconds(3));
  }

  @Test
  void a_failing_check_says_what_is_wrong_since_when_and_whose_move_it_is() {
    toGraph.cut();
    await("graph", DOWN_SLOW, false);

    JsonNode data = check("graph").path("data");

    assertEquals(false, data.path("reachable").asBoolean());
    assertTrue(data.path("failuresInARow").asInt() >= 3);
    assertTrue(data.path("lastSuccess").asText().startsWith("20"), data::toString);
    assertTrue(data.path("remedy").asText().startsWith("Operator: "), data::toString);
    assertTrue(data.path("problem").asText().length() > 5, data::toString);
  }

  @Test
  void reading_health_200_times_a_second_makes_no_call_and_is_quick() {
    long entra = stand.sandbox().looks("entra");
    long graph = stand.sandbox().looks("graph");
    long begun = System.nanoTime();
    long[] ready = new long[1000];
    long[] live = new long[ready.length];
    for (int i = 0; i < ready.length; i++) {
      LockSupport.parkNanos(begun + i * TimeUnit.MILLISECONDS.toNanos(10) - System.nanoTime());
      ready[i] = nanosOf("/health/ready");
      live[i] = nanosOf("/health/live");
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    long mostInBackground = (long) Math.ceil(seconds / 0.8) + 2;
    long entraCalls = stand.sandbox().looks("entra") - entra;
    long graphCalls = stand.sandbox().looks("graph") - graph;

    Arrays.sort(ready);
    Arrays.sort(live);
    System.out.printf(
        "2000 health requests in %.1f s: ready p50 %.1f ms, p95 %.1f ms, %.1f times live;"
            + " Entra was called %d times, Graph %d times%n",
        seconds,
        ready[500] / 1e6,
        ready[950] / 1e6,
        (double) ready[500] / live[500],
        entraCalls,
        graphCalls);
    assertTrue(entraCalls > 0 && graphCalls > 0, "the background looks are counted at all");
    assertTrue(entraCalls <= mostInBackground, () -> "Entra " + entraCalls);
    assertTrue(graphCalls <= mostInBackground, () -> "Graph " + graphCalls);
    assertTrue(ready[500] < 3 * live[500], () -> "ready " + ready[500] + ", live " + live[500]);
  }

  private long nanosOf(String path) {
    long asked = System.nanoTime();
    assertEquals(200, stand.connector().get(path).statusCode());
    return System.nanoTime() - asked;
  }

  @Test
  void the_node_and_its_checks_stand_in_the_database_for_the_portal() {
    String node = "select name, ready from portal_node where seen_at > now() - interval '20 s'";
    stand
        .connector()
        .service()
        .await(
            Duration.ofSeconds(20),
            () -> database.query(node).stream().anyMatch(row -> row.endsWith("|t")));

    assertEquals(
        3, database.query("select name from node_check where up").size(), "checks of one node");
  }

  @Test
  void where_the_record_of_calls_is_required_no_call_is_served_that_cannot_be_recorded() {
    McpClient client = stand.client("");
    toDatabase.cut();
    Service service = stand.connector().service();
    service.await(Duration.ofSeconds(20), () -> call(client).statusCode() == 503);

    assertTrue(call(client).body().contains("M365C-6001"), () -> call(client).body());

    toDatabase.mend();
    service.await(Duration.ofSeconds(20), () -> call(client).statusCode() == 200);
    HttpResponse<String> last = call(client);
    String id = last.headers().firstValue("X-Request-Id").orElseThrow();
    String row = "select tool || ' ' || outcome from call_record where request_id = '" + id + "'";
    service.await(Duration.ofSeconds(10), () -> database.query(row).equals(List.of("get_me ok")));
  }

  private static HttpResponse<String> call(McpClient client) {
    return client.post("tools/call", Map.of("name", "get_me", "arguments", Map.of()));
  }

  @Test
  @Tag("debian")
  void a_backup_restores_into_an_empty_database_and_into_no_other() throws Exception {
    Path backup = Build.scratch().resolve("health-backup");
    Files.deleteIfExists(backup);
    database.update("create database restored");

    assertEquals(0, run("postgres", "bin/backup", backup));
    assertEquals(0, run("restored", "bin/restore", backup));
    String entries = "select tenant_id, client_id, status, label from allowlist_entry order by 1";
    List<String> before = database.query(entries);
    assertEquals(before, database.query("restored", entries));
    assertEquals(2, before.size());
    assertEquals(1, run("restored", "bin/restore", backup), "a database with tables");
    assertEquals(1, run("postgres", "bin/backup", backup), "a backup in place of another");
  }

  private int run(String name, String command, Path file) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(Build.root().resolve(command).toString(), file.toString()).inheritIO();
    builder.environment().putAll(database.settings());
    builder
        .environment()
        .put("CONNECTOR_DB_URL", "jdbc:postgresql://localhost:" + database.port() + "/" + name);
    return builder.start().waitFor();
  }

  private void flips(String name, Runnable fault, Runnable repair, Duration documented) {
    long begun = System.nanoTime();
    fault.run();
    await(name, documented, false);
    double down = (System.nanoTime() - begun) / 1e9;

    begun = System.nanoTime();
    repair.run();
    await(name, UP, true);
    double up = (System.nanoTime() - begun) / 1e9;
    System.out.printf("%s: down after %.1f s, up after %.1f s%n", name, down, up);
  }

  /** Waits for that check; on the way the others stay up and live never moves. */
  private void await(String name, Duration limit, boolean up) {
    long end = System.nanoTime() + limit.toNanos();
    while (true) {
      assertEquals(200, stand.connector().status("/health/live"));
      boolean others = true;
      boolean own = true;
      for (JsonNode check : ready().path("checks")) {
        boolean isUp = check.path("status").asText().equals("UP");
        if (check.path("name").asText().equals(name)) {
          own = isUp;
        } else {
          others &= isUp;
        }
      }
      if (others && own == up) {
        return;
      }
      assertTrue(others || name.equals("nothing"), () -> "another check moved: " + ready());
      if (System.nanoTime() > end) {
        throw new AssertionError(name + " did not move within " + limit + ": " + ready());
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  private JsonNode check(String name) {
    for (JsonNode check : ready().path("checks")) {
      if (check.path("name").asText().equals(name)) {
        return check;
      }
    }
    throw new AssertionError("no check " + name);
  }

  private JsonNode ready() {
    return Json.parse(stand.connector().get("/health/ready").body());
  }
}
