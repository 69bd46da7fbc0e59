package io.m365connector.systemtests.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * What holds after every hostile test, whatever was sent: no planted secret in any file, log line
 * or answer; the server is alive, serves others and is back at its number of threads, connections
 * and open files; every request upstream was one that is documented; no answer was an unexpected
 * failure.
 */
public final class Invariants {

  /** Room for what a server opens by itself: a log file, a database page, a spare thread. */
  private static final int ROOM = 40;

  private static final long PATIENCE_NANOS = 40_000_000_000L;

  private final Stand stand;
  private final List<String> planted = new ArrayList<>();
  private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
  private final Queue<String> bodies = new ConcurrentLinkedQueue<>();
  private final int files;
  private final int threads;

  private Invariants(Stand stand) {
    this.stand = stand;
    // The first calls of a server load classes and open what it keeps open.
    stand.client("").post("ping", Map.of());
    this.files = openFiles();
    this.threads = threads();
  }

  /** Looks at the server before the test. */
  public static Invariants of(Stand stand) {
    return new Invariants(stand);
  }

  /** What must be found nowhere. */
  public String plant(String secret) {
    planted.add(secret);
    return secret;
  }

  /** An answer that the test got. */
  public HttpResponse<String> seen(HttpResponse<String> answer) {
    seen(answer.statusCode(), answer.headers().map() + answer.body());
    return answer;
  }

  /** An answer that the test got. */
  public void seen(int status, String text) {
    statuses.add(status);
    bodies.add(text);
  }

  /** Looks at the server after the test. */
  public void check() throws IOException {
    assertThat(statuses).as("no unexpected failure").allMatch(Invariants::isDeclared);
    assertThat(bodies).as("answers").noneMatch(this::holdsSecret);
    assertThat(stand.connector().status("/health/live")).as("alive").isEqualTo(200);
    assertThat(stand.client("").post("ping", Map.of()).statusCode()).as("serves").isEqualTo(200);
    assertThat(filesWithSecrets()).as("files with planted secrets").isEmpty();
    assertThat(holdsSecret(stand.connector().service().log())).as("console").isFalse();
    assertThat(stand.connector().service().log()).as("log").doesNotContain("OutOfMemoryError");
    awaitBaseline();
    GraphOracle.judge(stand.sandbox());
  }

  private static boolean isDeclared(int status) {
    return status < 500 || status == 503;
  }

  private void awaitBaseline() {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (openFiles() > files + ROOM || threads() > threads + ROOM) {
      assertThat(System.nanoTime())
          .as(
              "open files %d, before %d; threads %d, before %d",
              openFiles(), files, threads(), threads)
          .isLessThan(end);
    }
  }

  private int openFiles() {
    try (Stream<Path> open = Files.list(proc("fd"))) {
      return (int) open.count();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private int threads() {
    try (Stream<Path> tasks = Files.list(proc("task"))) {
      return (int) tasks.count();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Path proc(String what) {
    return Path.of("/proc", String.valueOf(stand.connector().server()), what);
  }

  private boolean holdsSecret(String text) {
    return planted.stream().anyMatch(text::contains);
  }

  private List<Path> filesWithSecrets() throws IOException {
    try (Stream<Path> found = Files.walk(stand.connector().data())) {
      return found.filter(Files::isRegularFile).filter(this::holdsSecret).toList();
    }
  }

  private boolean holdsSecret(Path file) {
    try {
      return holdsSecret(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      // Temporary files come and go.
      return false;
    }
  }
}
