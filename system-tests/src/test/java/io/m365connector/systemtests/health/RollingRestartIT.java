package io.m365connector.systemtests.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.m365connector.systemtests.support.Connector;
import io.m365connector.systemtests.support.HaProxy;
import io.m365connector.systemtests.support.PostgreSql;
import io.m365connector.systemtests.support.Stand;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two nodes share a database behind a load balancer; one after the other is replaced. */
@Tag("debian")
class RollingRestartIT {

  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicBoolean enough = new AtomicBoolean();

  @Test
  void no_request_fails_while_both_nodes_are_replaced_one_after_the_other() throws Exception {
    try (PostgreSql database = PostgreSql.start();
        HaProxy balancer = HaProxy.between(2)) {
      Map<String, String> settings = new HashMap<>(database.settings());
      settings.put("CONNECTOR_HEALTH_INTERVAL", "PT1S");
      settings.put("CONNECTOR_DRAIN_DELAY", "PT5S");
      settings.put("CONNECTOR_PUBLIC_URL", balancer.url().toString());
      settings.put("CONNECTOR_CURSOR_KEY", "the same on all nodes, for cursors");
      try (Stand stand = Stand.start("rolling", with(settings, "one", balancer.port(0)))) {
        Connector second = stand.another("rolling-two", with(settings, "two", balancer.port(1)));
        try {
          balancer.awaitServers(2);
          List<Thread> callers = callers(stand, balancer.url().resolve("/mcp"), 4);
          awaitAnswers(200);

          stand.connector().close();
          Connector first = stand.another("rolling-one", with(settings, "one", balancer.port(0)));
          balancer.awaitServers(2);
          awaitAnswers(answered.get() + 100);

          second.close();
          second = stand.another("rolling-two", with(settings, "two", balancer.port(1)));
          balancer.awaitServers(2);
          awaitAnswers(answered.get() + 100);

          enough.set(true);
          for (Thread caller : callers) {
            caller.join();
          }
          first.close();
        } finally {
          enough.set(true);
          second.close();
        }
      }
    }
    System.out.printf(
        "Rolling restart of two nodes: %d calls, %d failed%n", answered.get(), failures.size());
    assertEquals(List.of(), failures.stream().distinct().limit(5).toList());
  }

  private static Map<String, String> with(Map<String, String> settings, String node, int port) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("CONNECTOR_NODE", node);
    all.put("HTTP_PORT", String.valueOf(port));
    return all;
  }

  private List<Thread> callers(Stand stand, URI endpoint, int count) {
    String token = stand.sandbox().token("");
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    HttpRequest call =
        HttpRequest.newBuilder(endpoint)
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .header("MCP-Protocol-Version", "2025-11-25")
            .header("Authorization", "Bearer " + token)
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\","
                        + "\"params\":{\"name\":\"get_me\",\"arguments\":{}}}"))
            .build();
    return java.util.stream.IntStream.range(0, count)
        .mapToObj(i -> Thread.ofVirtual().start(() -> callOn(client, call)))
        .toList();
  }

  private void callOn(HttpClient client, HttpRequest call) {
    while (!enough.get()) {
      try {
        HttpResponse<String> answer = client.send(call, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains("\"isError\":false")) {
          failures.add(answer.statusCode() + " " + answer.body());
        }
      } catch (Exception e) {
        failures.add(e.toString());
      }
      answered.incrementAndGet();
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private void awaitAnswers(int count) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (answered.get() < count) {
      assertTrue(System.nanoTime() < end, () -> "only " + answered.get() + " answers");
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }
}
