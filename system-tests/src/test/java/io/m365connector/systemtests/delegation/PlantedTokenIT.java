package io.m365connector.systemtests.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.systemtests.support.Build;
import io.m365connector.systemtests.support.McpClient;
import io.m365connector.systemtests.support.Stand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tokens come in a thousand times and are found nowhere afterwards. */
@Tag("nightly")
class PlantedTokenIT {

  private static final List<Map<String, ?>> FAULTS =
      List.of(
          Map.of("aadsts", 65001),
          Map.of("aadsts", 7000215),
          Map.of("challenge", "invalid_grant"),
          Map.of("html", true),
          Map.of("delivery", "truncated"),
          Map.of("status", 500, "body", "{}"));

  @Test
  void leave_no_trace_in_answers_files_and_heap() throws Exception {
    Set<String> planted = new HashSet<>();
    try (Stand stand = Stand.start("planted", Map.of())) {
      List<String> leaks = new ArrayList<>();
      for (int i = 0; i < 1_000; i++) {
        if (i % 20 == 0) {
          stand.sandbox().reset();
          stand.sandbox().fault(fault(i / 20));
        }
        String token = stand.sandbox().token("");
        planted.add(signature(token));
        String answer = send(stand, i, token);
        planted.stream().filter(answer::contains).forEach(leaks::add);
      }
      stand.sandbox().reset();
      assertThat(leaks).isEmpty();
      assertThat(stand.connector().service().log()).satisfies(log -> hasNone(log, planted));
      assertFilesHaveNone(stand.connector().data(), planted);
      assertHeapHasNone(stand, planted);
    }
  }

  private static Map<String, Object> fault(int round) {
    Map<String, Object> order = new java.util.HashMap<>(FAULTS.get(round % FAULTS.size()));
    order.put("grant", "jwt-bearer");
    order.put("skip", 5);
    order.put("times", 8);
    return order;
  }

  private static String send(Stand stand, int i, String token) {
    String used = i % 7 == 0 ? token + "AAAA" : token;
    return new McpClient(stand.connector().mcp(), used)
        .post(
            "tools/call",
            Map.of("name", "outlook_email_search", "arguments", Map.of("query", "word" + i)))
        .body();
  }

  /** The part of a token that nobody else makes; twenty characters of it are enough to tell. */
  private static String signature(String token) {
    return token.substring(token.length() - 64, token.length() - 44);
  }

  private static void hasNone(String text, Set<String> planted) {
    assertThat(planted.stream().filter(text::contains)).isEmpty();
  }

  private static void assertFilesHaveNone(Path directory, Set<String> planted) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(found(Files.readAllBytes(file), planted)).as("%s", file).isEmpty();
      }
    }
  }

  private static void assertHeapHasNone(Stand stand, Set<String> planted) throws Exception {
    Path dump = Build.scratch().resolve("planted/heap.hprof");
    // Other requests and a full collection push out what a finished request left in buffers.
    for (int i = 0; i < 200; i++) {
      stand.connector().status("/health/ready");
    }
    long pid = stand.connector().server();
    jcmd(pid, "GC.run");
    jcmd(pid, "GC.run");
    jcmd(pid, "GC.heap_dump", dump.toString());
    try {
      assertThat(found(Files.readAllBytes(dump), planted)).as("heap").isEmpty();
    } finally {
      Files.deleteIfExists(dump);
    }
  }

  /** Looks at every place once; two characters tell most places apart from what was planted. */
  private static Set<String> found(byte[] content, Set<String> planted) {
    boolean[] begins = new boolean[1 << 16];
    planted.forEach(each -> begins[each.charAt(0) << 8 | each.charAt(1)] = true);
    Set<String> found = new HashSet<>();
    for (int i = 0; i + 20 <= content.length; i++) {
      if (begins[(content[i] & 0xff) << 8 | content[i + 1] & 0xff]
          && planted.contains(new String(content, i, 20, StandardCharsets.ISO_8859_1))) {
        int from = Math.max(0, i - 600);
        found.add(
            new String(content, from, i - from, StandardCharsets.ISO_8859_1)
                .replaceAll("[^ -~]+", ".")
                .replaceAll("[A-Za-z0-9_-]{100,}", "…"));
      }
    }
    return found;
  }

  private static void jcmd(long pid, String... command) throws Exception {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    line.add(String.valueOf(pid));
    line.addAll(List.of(command));
    Process process = new ProcessBuilder(line).redirectErrorStream(true).inheritIO().start();
    assertThat(process.waitFor()).isZero();
  }
}
