package io.m365connector.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Makes the server forget the last tokens when it has become quiet. Liberty's threads and buffers
 * keep what the last request left there, pieces of its head included, until they serve another one
 * (26.0.0.5). So a node that has not been called for a while calls itself, with heads as long as
 * those buffers and nothing in them.
 */
@ApplicationScoped
public class Rinse {

  static final Duration QUIET = Duration.ofSeconds(15);
  static final int ROUNDS = 3;

  private static final int AT_ONCE = 64;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Logger LOG = System.getLogger(Rinse.class.getName());

  private final LongSupplier nanos;
  private final Runnable round;
  private final AtomicInteger owed = new AtomicInteger();
  private volatile long last;

  public Rinse() {
    this(System::nanoTime, Rinse::callOwnServer);
  }

  Rinse(LongSupplier nanos, Runnable round) {
    this.nanos = nanos;
    this.round = round;
  }

  /** Somebody called, with a token. */
  public void used() {
    last = nanos.getAsLong();
    owed.set(ROUNDS);
  }

  /** Called by a timer. */
  public void ifQuiet() {
    if (owed.get() > 0 && nanos.getAsLong() - last >= QUIET.toNanos()) {
      owed.decrementAndGet();
      round.run();
    }
  }

  private static void callOwnServer() {
    var config = ConfigProvider.getConfig();
    int port = config.getOptionalValue("HTTP_PORT", Integer.class).orElse(9080);
    String host =
        config
            .getOptionalValue("CONNECTOR_BIND_ADDRESS", String.class)
            .filter(address -> !address.equals("*"))
            .orElse("localhost");
    try (HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + "/health/live"))
              .timeout(PATIENCE)
              .header("X-Fill", "-".repeat(1024))
              .build();
      List<CompletableFuture<?>> calls = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        calls.add(client.sendAsync(request, HttpResponse.BodyHandlers.discarding()));
      }
      CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new))
          .exceptionally(failure -> null)
          .join();
    } catch (IllegalArgumentException e) {
      LOG.log(Level.DEBUG, "The node cannot call itself: {0}", e.getMessage());
    }
  }
}
