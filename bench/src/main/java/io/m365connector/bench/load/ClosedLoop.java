package io.m365connector.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** So many clients, each of which sends its next request when it has its answer. */
public final class ClosedLoop {

  private static final double NANOS = 1e9;

  private ClosedLoop() {}

  /** Runs them for that time; calls under way are waited for and not counted after its end. */
  public static Tally run(Workload load, int clients, Duration time) {
    Tally tally = new Tally();
    long start = System.nanoTime();
    long end = start + time.toNanos();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < clients; i++) {
        int client = i;
        threads.submit(() -> client(load, client, end, tally));
      }
    }
    tally.lasted((System.nanoTime() - start) / NANOS);
    return tally;
  }

  private static void client(Workload load, int client, long end, Tally tally) {
    @Nullable Connection connection = null;
    long number = client;
    while (System.nanoTime() < end) {
      try {
        if (connection == null) {
          connection = new Connection(load.server());
        }
        long begin = System.nanoTime();
        Connection.Reply reply = connection.exchange(load.request(number));
        tally.add(load, reply, System.nanoTime() - begin);
      } catch (IOException e) {
        tally.failed(e.toString());
        if (connection != null) {
          connection.close();
        }
        connection = null;
      }
    }
    if (connection != null) {
      connection.close();
    }
  }
}
