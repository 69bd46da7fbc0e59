package io.m365connector.systemtests.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.McpClient;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Content that arrives slowly, or that nobody waits for any more, keeps no reader from others. */
@ExtendWith(SharedStand.class)
class SlowContentIT {

  private static final String KEEPER = "yuki.sato@halden-pryce.example";

  private final Stand stand;

  SlowContentIT(Stand stand) {
    this.stand = stand;
  }

  private Reader zoo(McpClient client) {
    JsonNode found = client.call("sharepoint_folder_search", Map.of("name", "Zoo"));
    return new Reader(client).folder(found.at("/structuredContent/items/0/uri").asText());
  }

  @Test
  void that_drips_into_all_readers_makes_room_for_who_waits()
      throws InterruptedException, ExecutionException {
    Reader files = zoo(stand.client(KEEPER));
    files.text("contract.docx");
    stand.sandbox().fault(Map.of("path", "/download/.*", "dripMs", 1000, "times", 2));
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<JsonNode>> slow =
          List.of(
              callers.submit(() -> files.result("three-pages.pdf")),
              callers.submit(() -> files.result("three-pages.pdf")));
      stand.sandbox().awaitFaults(2);
      Duration longest = Duration.ZERO;
      for (int reads = 0; reads < 500 && !(slow.get(0).isDone() || slow.get(1).isDone()); reads++) {
        long start = System.nanoTime();
        assertThat(files.text("contract.docx")).contains("Service agreement");
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        longest = took.compareTo(longest) > 0 ? took : longest;
      }
      System.out.printf("Waited %d ms at most behind two dripping files%n", longest.toMillis());
      assertThat(longest).isLessThan(Duration.ofSeconds(8));
      Future<JsonNode> first = slow.get(0).isDone() ? slow.get(0) : slow.get(1);
      assertThat(first.get().toString()).contains("took longer than the limits");
      stand.sandbox().reset();
    }
  }

  @Test
  void whose_call_was_cancelled_frees_its_reader() throws InterruptedException, ExecutionException {
    McpClient client = stand.client(KEEPER);
    Reader files = zoo(client);
    files.text("contract.docx");
    stand.sandbox().fault(Map.of("path", "/download/.*", "dripMs", 1000, "times", 2));
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Map<String, ?> slow = Map.of("uri", files.uris().get("three-pages.pdf"));
      callers.submit(() -> client.call(901, "read_resource", slow));
      callers.submit(() -> client.call(902, "read_resource", slow));
      stand.sandbox().awaitFaults(2);
      Future<String> third = heldBack(callers, files);
      client.cancel(901);
      client.cancel(902);
      long start = System.nanoTime();
      assertThat(third.get()).contains("Service agreement");
      Duration waited = Duration.ofNanos(System.nanoTime() - start);
      System.out.printf("Waited %d ms after two calls were cancelled%n", waited.toMillis());
      assertThat(waited).isLessThan(Duration.ofSeconds(2));
      stand.sandbox().reset();
    }
  }

  /** Reads until a call finds all readers taken. */
  private static Future<String> heldBack(ExecutorService callers, Reader files)
      throws InterruptedException, ExecutionException {
    for (int reads = 0; reads < 500; reads++) {
      Future<String> reading = callers.submit(() -> files.text("contract.docx"));
      try {
        reading.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        return reading;
      }
    }
    throw new AssertionError("the readers were never taken");
  }
}
