package io.m365connector.systemtests.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.systemtests.support.Build;
import io.m365connector.systemtests.support.Figures;
import io.m365connector.systemtests.support.HeapPieces;
import io.m365connector.systemtests.support.McpClient;
import io.m365connector.systemtests.support.Pieces;
import io.m365connector.systemtests.support.Quiet;
import io.m365connector.systemtests.support.Stand;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tokens come in a thousand times, good and bad, and Graph, ID and refresh tokens come back from
 * Entra; after a quiet minute no piece of any of them is anywhere.
 */
@Tag("nightly")
class PlantedTokenIT {

  private static final int CALLS = 1_000;

  /** What goes wrong, each for twenty calls in turn; an empty one lets all go well. */
  private static final List<Map<String, ?>> FAULTS =
      List.of(
          Map.of(),
          atEntra(Map.of("aadsts", 65001)),
          atEntra(Map.of("aadsts", 7000215)),
          atEntra(Map.of("challenge", "invalid_grant")),
          atEntra(Map.of("html", true)),
          atEntra(Map.of("delivery", "truncated")),
          atEntra(Map.of("status", 500, "body", "{}")),
          Map.of(),
          atGraph(Map.of("graphError", "ErrorAccessDenied", "status", 403)),
          atGraph(Map.of("challenge", "graph")),
          atGraph(Map.of("status", 429, "body", "{}", "retryAfter", "1")),
          atGraph(Map.of("delivery", "truncated")),
          atGraph(Map.of("delivery", "reset")),
          atGraph(Map.of("html", true)));

  /** What is called, one after the other. */
  private static final List<Map<String, ?>> TOOLS =
      List.of(
          Map.of("name", "outlook_email_search", "arguments", Map.of("query", "invoice")),
          Map.of("name", "sharepoint_search", "arguments", Map.of("query", "budget")),
          Map.of("name", "get_me", "arguments", Map.of()),
          Map.of("name", "chat_message_search", "arguments", Map.of("query", "plan")),
          Map.of("name", "outlook_email_search", "arguments", Map.of("nonsense", true)));

  /** How every seventh token is bad. */
  private static final List<Map<String, ?>> BAD =
      List.of(
          Map.of("tampered", true),
          Map.of("lifetime", -3_600),
          Map.of("audience", "graph"),
          Map.of("scopes", "other"),
          Map.of("kind", "app"),
          Map.of("key", "unpublished"));

  private final List<String> tokens = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();
  private final Set<Integer> statuses = new TreeSet<>();

  @Test
  void leave_no_trace_in_answers_logs_files_and_heap() throws Exception {
    Path temporary = Files.createDirectories(Build.scratch().resolve("planted-temporary"));
    Map<String, String> settings =
        Map.of("JVM_ARGS", "-XX:TieredStopAtLevel=1 -Djava.io.tmpdir=" + temporary);
    try (Stand stand = Stand.start("planted", settings)) {
      stand.sandbox().tell("issued", Map.of("on", true));
      for (int i = 0; i < CALLS; i++) {
        if (i % 20 == 0) {
          stand.sandbox().reset();
          order(stand, FAULTS.get(i / 20 % FAULTS.size()));
        }
        call(stand, i);
      }
      stand.sandbox().reset();
      assertThat(statuses).contains(200, 401, 403);
      List<String> issued = stand.sandbox().issued();
      assertThat(issued).as("Graph, ID and refresh tokens").hasSizeGreaterThan(CALLS);
      tokens.addAll(issued);

      Pieces pieces = Pieces.of(tokens);
      assertThat(pieces.in(String.join("\n", answers))).as("answers").isEmpty();
      assertThat(pieces.in(stand.connector().service().log())).as("console").isEmpty();
      for (String path : List.of("/metrics", "/health", "/health/ready")) {
        assertThat(pieces.in(stand.connector().get(path).body())).as(path).isEmpty();
      }
      Quiet.await(stand.connector(), Duration.ofMinutes(1));
      assertThat(filesWithAny(pieces, stand.connector().data())).isEmpty();
      assertThat(filesWithAny(pieces, temporary)).isEmpty();
      assertHeapHasNone(stand, pieces);
      Figures.say(
          "planted tokens",
          "no piece in answers, logs, metrics, files or heap after a quiet minute",
          "none of %d tokens in %d calls, statuses %s".formatted(tokens.size(), CALLS, statuses));
    }
  }

  private void call(Stand stand, int i) {
    Map<String, Object> order = new HashMap<>(i % 7 == 6 ? BAD.get(i / 7 % BAD.size()) : Map.of());
    if (i % 3 == 0) {
      order.put("cp1", true);
    }
    String token = stand.sandbox().token(order);
    tokens.add(token);
    HttpResponse<String> answer =
        new McpClient(stand.connector().mcp(), token)
            .post("tools/call", TOOLS.get(i % TOOLS.size()));
    statuses.add(answer.statusCode());
    answers.add(answer.headers().map() + answer.body());
  }

  private static void order(Stand stand, Map<String, ?> fault) {
    if (!fault.isEmpty()) {
      stand.sandbox().fault(fault);
    }
  }

  private static Map<String, ?> atEntra(Map<String, ?> what) {
    Map<String, Object> order = new HashMap<>(Map.of("grant", "jwt-bearer", "skip", 3));
    order.putAll(what);
    return order;
  }

  private static Map<String, ?> atGraph(Map<String, ?> what) {
    Map<String, Object> order = new HashMap<>(Map.of("area", "graph", "skip", 3));
    order.putAll(what);
    return order;
  }

  private static List<Path> filesWithAny(Pieces pieces, Path directory) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (pieces.in(ByteBuffer.wrap(Files.readAllBytes(file))).isPresent()) {
          found.add(file);
        }
      }
    }
    return found;
  }

  private static void assertHeapHasNone(Stand stand, Pieces pieces) throws Exception {
    Path dump = Build.scratch().resolve("planted/heap.hprof");
    jcmd(stand, "GC.run");
    jcmd(stand, "GC.run");
    jcmd(stand, "GC.heap_dump", dump.toString());
    assertThat(HeapPieces.in(dump, pieces)).as("heap, see %s", dump).isEmpty();
    Files.delete(dump);
  }

  private static void jcmd(Stand stand, String... command) throws Exception {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    line.add(String.valueOf(stand.connector().server()));
    line.addAll(List.of(command));
    Process process = new ProcessBuilder(line).redirectErrorStream(true).inheritIO().start();
    assertThat(process.waitFor()).isZero();
  }
}
