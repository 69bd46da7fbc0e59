package io.m365connector.systemtests.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.Figures;
import io.m365connector.systemtests.support.Ids;
import io.m365connector.systemtests.support.Json;
import io.m365connector.systemtests.support.McpClient;
import io.m365connector.systemtests.support.Stand;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A greedy user and a sick upstream cost themselves only. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FairnessIT {

  private static final int RATE = 120;
  private static final int AT_A_TIME = 2;
  private static final int TOO_MANY = 429;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private Stand stand;
  private List<String> users;

  @BeforeAll
  void start() {
    stand =
        Stand.start(
            "fairness",
            Map.of(
                "CONNECTOR_LIMIT_USER_RATE", String.valueOf(RATE),
                "CONNECTOR_LIMIT_USER_CALLS", String.valueOf(AT_A_TIME)));
    users = stand.sandbox().users();
  }

  @AfterAll
  void stop() {
    threads.close();
    stand.close();
  }

  @BeforeEach
  void reset() {
    stand.sandbox().reset();
  }

  @Test
  void who_sends_too_many_hears_429_and_when_to_come_back() {
    HttpResponse<String> refused = exhaust(stand.client(users.get(1)));

    assertThat(refused.headers().firstValue("Retry-After").map(Integer::parseInt))
        .hasValueSatisfying(seconds -> assertThat(seconds).isBetween(1, 60));
    JsonNode error = Json.parse(refused.body()).path("error");
    assertThat(error.at("/data/code").asText()).isEqualTo("M365C-2006");
    assertThat(error.path("message").asText()).isNotBlank();
    assertThat(refused.headers().firstValue("WWW-Authenticate")).isEmpty();
  }

  @Test
  void another_user_of_the_same_tenant_is_served_meanwhile() {
    exhaust(stand.client(users.get(2)));

    assertThat(stand.client(users.get(3)).post("ping", Map.of()).statusCode()).isEqualTo(200);
  }

  @Test
  void a_new_token_of_the_same_user_changes_nothing() {
    exhaust(stand.client(users.get(4)));

    McpClient fresh = stand.client(users.get(4));
    // What the time for a new token gave back is soon gone.
    assertThat(IntStream.range(0, RATE / 4).map(i -> fresh.post("ping", Map.of()).statusCode()))
        .contains(TOO_MANY);
  }

  @Test
  void too_many_calls_at_a_time_are_refused_and_the_running_ones_are_answered() {
    stand.sandbox().fault(Map.of("area", "entra", "grant", "jwt-bearer", "latencyMs", 3000));
    McpClient busy = stand.client(users.get(5));
    List<CompletableFuture<HttpResponse<String>>> running = start(busy, AT_A_TIME);
    stand.sandbox().awaitFaults(AT_A_TIME);

    HttpResponse<String> refused = call(busy);
    assertThat(refused.statusCode()).isEqualTo(TOO_MANY);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(Json.parse(refused.body()).at("/error/data/code").asText()).isEqualTo("M365C-2006");
    assertThat(stand.client(users.get(6)).post("ping", Map.of()).statusCode()).isEqualTo(200);
    assertThat(running).allSatisfy(each -> assertThat(each.join().statusCode()).isEqualTo(200));
  }

  @Test
  void a_place_is_free_again_when_its_call_is_over() {
    McpClient client = stand.client(users.get(7));
    for (int i = 0; i < 4 * AT_A_TIME; i++) {
      assertThat(call(client).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void R13_when_Graph_is_away_a_tenant_is_told_at_once_and_others_are_served() {
    stand
        .sandbox()
        .fault(Map.of("area", "graph", "tenant", Ids.TENANT, "status", 503, "name", "away"));
    List<McpClient> clients =
        Stream.of(0, 3, 5, 6, 7, 8, 9).map(i -> stand.client(users.get(i))).toList();
    List<CompletableFuture<HttpResponse<String>>> first = new ArrayList<>();
    clients.forEach(client -> first.addAll(start(client, AT_A_TIME)));
    first.forEach(CompletableFuture::join);
    long sent = stand.sandbox().calls("graph");

    long begun = System.nanoTime();
    JsonNode answer = McpClient.message(call(clients.getFirst()));
    Duration took = Duration.ofNanos(System.nanoTime() - begun);

    assertThat(answer.at("/result/isError").asBoolean()).isTrue();
    assertThat(answer.toString()).contains("M365C-4005");
    assertThat(took).isLessThan(Duration.ofSeconds(2));
    // One may see whether it is over, and is tried twice.
    assertThat(stand.sandbox().calls("graph") - sent).as("calls to Graph").isLessThanOrEqualTo(2);
    String other = stand.sandbox().token(Map.of("tenant", Ids.SECOND_TENANT));
    JsonNode served = McpClient.message(call(new McpClient(stand.connector().mcp(), other)));
    assertThat(served.at("/result/isError").asBoolean()).as(served.toString()).isFalse();

    stand.sandbox().reset();
    Duration recovery = untilServed(clients);
    Figures.say(
        "R13 Graph away for a tenant",
        "told within 2 s, others served, back within 5 s",
        "told in " + took.toMillis() + " ms, back after " + recovery.toMillis() + " ms");
    assertThat(recovery).isLessThan(Duration.ofSeconds(5));
  }

  private Duration untilServed(List<McpClient> clients) {
    long begun = System.nanoTime();
    for (int i = 0; ; i++) {
      JsonNode answer = McpClient.message(call(clients.get(i % clients.size())));
      Duration past = Duration.ofNanos(System.nanoTime() - begun);
      if (answer.has("result") && !answer.at("/result/isError").asBoolean()) {
        return past;
      }
      assertThat(past).as("still " + answer).isLessThan(Duration.ofSeconds(20));
    }
  }

  private HttpResponse<String> exhaust(McpClient client) {
    for (int i = 0; i < 4 * RATE; i++) {
      HttpResponse<String> answer = client.post("ping", Map.of());
      if (answer.statusCode() == TOO_MANY) {
        return answer;
      }
      assertThat(answer.statusCode()).isEqualTo(200);
    }
    throw new AssertionError("never refused");
  }

  private List<CompletableFuture<HttpResponse<String>>> start(McpClient client, int calls) {
    return IntStream.range(0, calls)
        .mapToObj(i -> CompletableFuture.supplyAsync(() -> call(client), threads))
        .toList();
  }

  private static HttpResponse<String> call(McpClient client) {
    return client.post("tools/call", Map.of("name", "get_me", "arguments", Map.of()));
  }
}
