package io.m365connector.systemtests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** A server that nobody is connected to. */
public final class Quiet {

  private static final Duration LIMIT = Duration.ofMinutes(3);

  /** The state of an open connection in the kernel's tables. */
  private static final String ESTABLISHED = "01";

  private Quiet() {}

  /**
   * Waits until the last connection is gone and nobody has connected for so long. Connections that
   * are kept alive end by themselves within the server's and the clients' own times.
   */
  public static void await(Connector connector, Duration time) {
    long[] since = {System.nanoTime()};
    connector
        .service()
        .await(
            LIMIT.plus(time),
            () -> {
              if (isConnected(connector.url().getPort())) {
                since[0] = System.nanoTime();
              }
              return System.nanoTime() - since[0] >= time.toNanos();
            });
  }

  private static boolean isConnected(int port) {
    String end = String.format(":%04X", port);
    return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
        .map(Path::of)
        .filter(Files::exists)
        .flatMap(Quiet::lines)
        .map(line -> line.strip().split("\\s+"))
        .anyMatch(row -> row[1].endsWith(end) && row[3].equals(ESTABLISHED));
  }

  private static Stream<String> lines(Path table) {
    try {
      return Files.readAllLines(table).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
