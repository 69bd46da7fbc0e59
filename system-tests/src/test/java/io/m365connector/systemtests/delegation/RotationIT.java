package io.m365connector.systemtests.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.Build;
import io.m365connector.systemtests.support.Figures;
import io.m365connector.systemtests.support.McpClient;
import io.m365connector.systemtests.support.Sandbox;
import io.m365connector.systemtests.support.Stand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Keys, secrets and certificates change while requests come in, 50 a second; none of them fails.
 */
@Tag("nightly")
class RotationIT {

  private static final int RATE = 50;
  private static final int AFTER_EACH = 150;
  private static final int WARMING = 300;

  @Test
  void of_key_and_secret_fails_no_request() throws Exception {
    Path file =
        prepare("rotation-secret", "sandbox-connector-secret".getBytes(StandardCharsets.UTF_8));
    Map<String, String> settings =
        Map.of("CONNECTOR_CLIENT_SECRET", "", "CONNECTOR_CLIENT_SECRET_FILE", file.toString());
    try (Stand stand = Stand.start("secret", settings)) {
      Load load = new Load(stand);
      load.await(AFTER_EACH);
      stand.sandbox().order("keys", Map.of("action", "rotate"));
      load.renew();
      load.await(AFTER_EACH);
      stand.sandbox().tell("credentials", Map.of("type", "secret", "value", "the-next-secret"));
      load.await(20);
      replace(file, "the-next-secret".getBytes(StandardCharsets.UTF_8));
      stand.sandbox().tell("credentials", Map.of("action", "clear"));
      stand.sandbox().tell("credentials", Map.of("type", "secret", "value", "the-next-secret"));
      load.await(AFTER_EACH);
      load.stop("rotation of signing key and client secret");

      assertThat(load.failures).isEmpty();
    }
  }

  @Test
  void of_a_certificate_fails_no_request() throws Exception {
    Path file = prepare("rotation-certificate", new byte[0]);
    try (Stand stand =
        Stand.start(
            "certificate",
            Map.of(),
            sandbox -> {
              replace(file, certificate(sandbox));
              return Map.of(
                  "CONNECTOR_CLIENT_SECRET",
                  "",
                  "CONNECTOR_CLIENT_CERTIFICATE",
                  file.toString(),
                  "CONNECTOR_CLIENT_CERTIFICATE_PASSWORD",
                  "sandbox");
            })) {
      Load load = new Load(stand);
      load.await(AFTER_EACH);
      byte[] fresh = certificate(stand.sandbox());
      replace(file, fresh);
      load.await(AFTER_EACH);
      load.stop("rotation of a certificate");

      assertThat(load.failures).isEmpty();
    }
  }

  private static byte[] certificate(Sandbox sandbox) {
    JsonNode made = sandbox.order("credentials", Map.of("type", "certificate"));
    return Base64.getDecoder().decode(made.path("pkcs12").asText());
  }

  private static Path prepare(String name, byte[] content) throws IOException {
    Files.createDirectories(Build.scratch());
    return Files.write(Build.scratch().resolve(name), content);
  }

  private static void replace(Path file, byte[] content) {
    try {
      Path next = Files.write(file.resolveSibling(file.getFileName() + ".next"), content);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Requests at a fixed rate, whatever the answers. */
  private static final class Load {
    private final Stand stand;
    private final AtomicInteger done = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final java.util.concurrent.ExecutorService senders =
        Executors.newVirtualThreadPerTaskExecutor();
    private final long began;
    private volatile List<McpClient> clients = List.of();

    Load(Stand stand) {
      this.stand = stand;
      renew();
      // A server that has just started is slow on two cores; that is another test's matter.
      for (int i = 0; i < WARMING; i++) {
        one();
      }
      failures.clear();
      began = System.nanoTime();
      var unused =
          clock.scheduleAtFixedRate(
              () -> senders.execute(this::one), 0, 1_000_000 / RATE, TimeUnit.MICROSECONDS);
    }

    /**
     * Everybody gets a new token. Many people, for one alone may not have so many calls at once.
     */
    void renew() {
      clients = stand.sandbox().users().stream().map(stand::client).toList();
    }

    /** Waits until that many more were answered. */
    void await(int more) {
      int goal = done.get() + more;
      stand.connector().service().await(java.time.Duration.ofMinutes(2), () -> done.get() >= goal);
    }

    void stop(String what) throws InterruptedException {
      clock.shutdownNow();
      senders.shutdown();
      assertThat(senders.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
      double seconds = (System.nanoTime() - began) / 1e9;
      Figures.say(
          what,
          "no request fails at " + RATE + " requests/s",
          "%d requests in %.1f s, %d failed"
              .formatted(done.get() - WARMING, seconds, failures.size()));
    }

    private void one() {
      McpClient client = clients.get(done.get() % clients.size());
      try {
        // A resource that is not there: one exchange and one call to Graph, and little else.
        var answer =
            client.post(
                "tools/call",
                Map.of(
                    "name", "read_resource", "arguments", Map.of("uri", "mail:///messages/none")));
        if (answer.statusCode() != 200 || answer.body().contains("M365C-3")) {
          failures.add(answer.statusCode() + " " + answer.body());
        }
      } catch (RuntimeException e) {
        failures.add(e.toString());
      }
      done.incrementAndGet();
    }
  }
}
