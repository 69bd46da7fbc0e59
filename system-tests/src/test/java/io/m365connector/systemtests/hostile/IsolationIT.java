package io.m365connector.systemtests.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.systemtests.support.Build;
import io.m365connector.systemtests.support.Figures;
import io.m365connector.systemtests.support.Ids;
import io.m365connector.systemtests.support.Invariants;
import io.m365connector.systemtests.support.Json;
import io.m365connector.systemtests.support.Stand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * 64 people of eight tenants, who call at the same time over shared connections while Entra and
 * Graph falter. Each person's name is a mark that stands in no other person's data.
 */
@Tag("nightly")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationIT {

  private static final int TENANTS = 8;
  private static final int PEOPLE = 8;
  private static final Pattern MARK = Pattern.compile("crowd-[a-z]-\\d+");
  private static final List<String> METHODS = List.of("get_me", "get_me", "get_granted_scopes");

  private Stand stand;
  private List<Person> people;

  private record Person(String mark, String token) {}

  private record Tally(
      AtomicLong answered, AtomicLong own, AtomicLong failed, Queue<String> leaks) {
    Tally() {
      this(new AtomicLong(), new AtomicLong(), new AtomicLong(), new ConcurrentLinkedQueue<>());
    }
  }

  @BeforeAll
  void start() {
    stand =
        Stand.start(
            "isolation",
            Map.of("SANDBOX_CROWD", String.valueOf(TENANTS), "SANDBOX_RECORDING", "off"),
            sandbox -> Map.of("CONNECTOR_ALLOWLIST_SEED", seed().toString()));
    people =
        IntStream.range(0, TENANTS * PEOPLE)
            .mapToObj(i -> "crowd-%c-%d".formatted('a' + i / PEOPLE, i % PEOPLE + 1))
            .map(mark -> new Person(mark, stand.sandbox().token(mark)))
            .toList();
  }

  @AfterAll
  void stop() {
    stand.close();
  }

  @Test
  void no_reply_carries_another_users_mark() throws IOException {
    run(3_000);
  }

  @Test
  void no_reply_of_100_000_carries_another_users_mark() throws IOException {
    run(100_000);
  }

  private void run(int requests) throws IOException {
    Invariants invariants = Invariants.of(stand);
    orderFaults();
    Tally tally = new Tally();
    long begun = System.nanoTime();
    AtomicLong next = new AtomicLong();
    HttpClient shared =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Person person : people) {
        threads.submit(
            () -> {
              for (long i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                call(shared, person, (int) i, tally);
              }
            });
      }
    }
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    stand.sandbox().reset();

    Figures.say(
        "Isolation, " + people.size() + " users of " + TENANTS + " tenants, faults on",
        "no reply carries another user's mark",
        "%d replies in %d s, %d with the caller's own mark, %d failed as ordered, %d leaks"
            .formatted(
                tally.answered().get(),
                took.toSeconds(),
                tally.own().get(),
                tally.failed().get(),
                tally.leaks().size()));
    assertThat(tally.leaks()).isEmpty();
    assertThat(tally.answered().get()).isEqualTo(requests);
    assertThat(tally.own().get()).as("replies with content").isGreaterThan(requests / 4);
    assertThat(tally.failed().get()).as("the faults struck").isPositive();
    invariants.check();
  }

  /** Few enough that circuits stay closed most of the time; one tenant's Graph is ill for good. */
  private void orderFaults() {
    for (int skip = 5; skip < 2_000; skip += 40) {
      stand.sandbox().fault(fault("graph", skip, Map.of("status", 503)));
      stand.sandbox().fault(fault("graph", skip + 7, Map.of("delivery", "truncated")));
      stand.sandbox().fault(fault("entra", skip + 11, Map.of("status", 500)));
      stand.sandbox().fault(fault("graph", skip + 17, Map.of("latencyMs", 700)));
      stand.sandbox().fault(fault("graph", skip + 23, Map.of("delivery", "reset")));
    }
    stand.sandbox().fault(Map.of("area", "graph", "tenant", tenant(TENANTS - 1), "latencyMs", 300));
    stand.sandbox().fault(Map.of("area", "graph", "tenant", tenant(TENANTS - 2), "status", 503));
  }

  private static Map<String, Object> fault(String area, int skip, Map<String, ?> what) {
    Map<String, Object> fault = new HashMap<>(what);
    fault.put("area", area);
    fault.put("skip", skip);
    fault.put("times", 1);
    if (area.equals("entra")) {
      fault.put("grant", "jwt-bearer");
    }
    return fault;
  }

  private void call(HttpClient http, Person person, int number, Tally tally) {
    String id = person.mark() + "/" + number;
    String tool = METHODS.get(number % METHODS.size());
    String body =
        number % 5 == 0
            ? Json.text(Map.of("jsonrpc", "2.0", "id", id, "method", "tools/list"))
            : Json.text(
                Map.of(
                    "jsonrpc",
                    "2.0",
                    "id",
                    id,
                    "method",
                    "tools/call",
                    "params",
                    Map.of("name", tool, "arguments", Map.of())));
    HttpRequest request =
        HttpRequest.newBuilder(stand.connector().mcp())
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .header("MCP-Protocol-Version", "2025-11-25")
            .header("Authorization", "Bearer " + person.token())
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      judge(person, id, http.send(request, HttpResponse.BodyHandlers.ofString()), tally);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void judge(Person person, String id, HttpResponse<String> answer, Tally tally) {
    tally.answered().incrementAndGet();
    String text = answer.body();
    List<String> marks = new ArrayList<>();
    for (Matcher found = MARK.matcher(text); found.find(); ) {
      marks.add(found.group());
    }
    if (!marks.stream().allMatch(person.mark()::equals)) {
      tally.leaks().add(person.mark() + " got " + text);
    }
    boolean answersThis = text.contains("\"id\":\"" + id + "\"");
    if (answer.statusCode() != 200 || text.contains("\"isError\":true")) {
      tally.failed().incrementAndGet();
    } else if (!answersThis) {
      tally.leaks().add(id + " got the answer to another request: " + text);
    }
    if (text.contains("Person " + person.mark())) {
      tally.own().incrementAndGet();
    }
  }

  private static Path seed() {
    try {
      String pairs =
          IntStream.range(0, TENANTS)
              .mapToObj(i -> tenant(i) + "," + Ids.DESKTOP + ",Crowd " + i)
              .collect(Collectors.joining("\n", Ids.TENANT + "," + Ids.DESKTOP + ",First\n", "\n"));
      return Files.writeString(
          Files.createDirectories(Build.scratch()).resolve("crowd.csv"), pairs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String tenant(int number) {
    return "a0000000-0000-4000-8000-%011xf".formatted(0xc0 + number);
  }
}
