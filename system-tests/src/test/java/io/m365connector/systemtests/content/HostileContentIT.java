package io.m365connector.systemtests.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.McpClient;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A hostile file costs one answer: not the next call, and not the server's memory. */
@ExtendWith(SharedStand.class)
class HostileContentIT {

  private static final String KEEPER = "yuki.sato@halden-pryce.example";
  private static final long MOST = 64L << 20;

  /** Reading, the last of the transfer and the answer. */
  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** Name, and what its answer has: a refusal's reason or the text's beginning. */
  private static final Map<String, String> HOSTILE =
      Map.ofEntries(
          Map.entry("bomb.docx", "unpacks to more"),
          Map.entry("bomb.zip", "zeros.txt"),
          Map.entry("bomb in bomb.zip", "z.zip"),
          Map.entry("laughs.docx", "is damaged"),
          Map.entry("laughs.xlsx", "is damaged"),
          Map.entry("laughs.odt", "is damaged"),
          Map.entry("laughs.xml", "&h;"),
          Map.entry("entity.docx", "entity.docx"),
          Map.entry("recursive.eml", "level 0"),
          Map.entry("nested parts.eml", "unpacks to more"),
          Map.entry("huge slide.pptx", "unpacks to more"),
          Map.entry("a program.pdf", "No text can be read"),
          Map.entry("huge.xlsx", "row 1"),
          Map.entry("endless.txt", "abcdefgh"),
          Map.entry("endless.pdf", "larger than the limit"));

  private final Stand stand;

  HostileContentIT(Stand stand) {
    this.stand = stand;
  }

  private Reader zoo(McpClient client) {
    JsonNode found = client.call("sharepoint_folder_search", Map.of("name", "Zoo"));
    JsonNode first = found.at("/structuredContent/items/0/uri");
    return new Reader(client).folder(first.asText());
  }

  @Test
  void never_costs_the_next_call_nor_the_servers_memory() {
    Reader files = zoo(stand.client(KEEPER));
    files.text("contract.docx");
    ServerHeap heap = ServerHeap.of(stand.connector());
    long before = heap.live();

    long most = heap.mostDuring(() -> HOSTILE.forEach((name, mark) -> read(files, name, mark)));

    long after = heap.live();
    System.out.printf(
        "Alive in the server heap, MB: %.1f before, at most %.1f during, %.1f after %d hostile files%n",
        before / 1e6, most / 1e6, after / 1e6, HOSTILE.size());
    assertThat(most - before).isLessThan(MOST);
    assertThat(after - before).isLessThan(MOST);
  }

  private static void read(Reader files, String name, String mark) {
    long start = System.nanoTime();
    JsonNode result = files.result(name);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    System.out.printf("%-24s %5d ms%n", name, took.toMillis());
    assertThat(result.toString()).contains(mark).doesNotContain("root:x:");
    assertThat(took).isLessThan(LIMIT);
    assertThat(files.text("contract.docx")).contains("Service agreement");
  }

  @Test
  void at_the_same_time_leaves_room_for_others() {
    Reader files = zoo(stand.client(KEEPER));
    List<Thread> hostile =
        List.of("bomb.docx", "huge.xlsx", "laughs.docx").stream()
            .map(name -> Thread.ofVirtual().start(() -> files.result(name)))
            .toList();

    JsonNode others = stand.client("").call("outlook_email_search", Map.of("folderName", "Inbox"));

    assertThat(others.path("isError").asBoolean()).isFalse();
    assertThat(hostile).isNotEmpty();
    hostile.forEach(HostileContentIT::end);
    assertThat(files.text("contract.docx")).contains("Service agreement");
  }

  @Test
  @Tag("nightly")
  void that_drips_is_given_up_with_a_clear_answer() {
    Reader files = zoo(stand.client(KEEPER));
    stand.sandbox().fault(Map.of("path", "/download/.*", "dripMs", 1000, "times", 1));

    String refusal = files.refusal("three-pages.pdf");

    assertThat(refusal).contains("took longer than the limits");
    assertThat(files.text("three-pages.pdf")).contains("This is page 1 of 3.");
  }

  private static void end(Thread thread) {
    try {
      assertThat(thread.join(LIMIT)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
