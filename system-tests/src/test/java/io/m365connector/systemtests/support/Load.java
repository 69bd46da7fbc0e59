package io.m365connector.systemtests.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** So many clients that call one after the other until they are told to stop. */
public final class Load implements AutoCloseable {

  private static final String BODY =
      Json.text(
          Map.of(
              "jsonrpc",
              "2.0",
              "id",
              1,
              "method",
              "tools/call",
              "params",
              Map.of("name", "get_me", "arguments", Map.of())));

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI endpoint;
  private final AtomicLong good = new AtomicLong();
  private final Queue<Failure> bad = new ConcurrentLinkedQueue<>();
  private volatile boolean over;

  private record Failure(long begun, String what) {}

  private Load(URI endpoint, List<String> tokens) {
    this.endpoint = endpoint;
    tokens.forEach(token -> threads.submit(() -> call(token)));
  }

  /** One client for each token. */
  public static Load on(URI endpoint, List<String> tokens) {
    return new Load(endpoint, tokens);
  }

  private void call(String token) {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .header("MCP-Protocol-Version", "2025-11-25")
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(BODY))
            .build();
    while (!over) {
      long begun = System.nanoTime();
      try {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 200 && answer.body().contains("\"isError\":false")) {
          good.incrementAndGet();
        } else {
          bad.add(new Failure(begun, answer.statusCode() + " " + answer.body()));
        }
      } catch (IOException e) {
        bad.add(new Failure(begun, e.toString()));
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  public long good() {
    return good.get();
  }

  /** What failed. */
  public List<String> bad() {
    return bad.stream().map(Failure::what).toList();
  }

  /** What failed of the calls that began after that moment of {@link System#nanoTime}. */
  public List<String> badBegunAfter(long moment) {
    return bad.stream().filter(each -> each.begun() > moment).map(Failure::what).toList();
  }

  /** Waits until so many more calls have been answered well. */
  public void awaitGood(long more) {
    long wanted = good() + more;
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (good() < wanted) {
      if (System.nanoTime() > end) {
        throw new AssertionError("only " + good() + " of " + wanted + " calls; bad: " + bad());
      }
      Thread.onSpinWait();
    }
  }

  @Override
  public void close() {
    over = true;
    threads.close();
  }
}
