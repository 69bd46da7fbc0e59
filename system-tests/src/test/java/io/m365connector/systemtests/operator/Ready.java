package io.m365connector.systemtests.operator;

import io.m365connector.systemtests.support.Http;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits for a process of a test's own to be ready. */
final class Ready {

  private static final Duration LIMIT = Duration.ofSeconds(180);

  private Ready() {}

  static void await(URI url, Process process) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!isReady(url)) {
      try {
        if (process.waitFor(200, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
          throw new AssertionError("It ended or is not ready");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }

  private static boolean isReady(URI url) {
    try {
      HttpRequest ask = HttpRequest.newBuilder(url.resolve("/health/ready")).build();
      return Http.plain().send(ask).statusCode() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }
}
