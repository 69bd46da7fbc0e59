package io.m365connector.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Requests at fixed moments, whether or not earlier ones were answered. Time counts from the moment
 * a request was due, so a server that stalls is charged for all who would have waited.
 */
public final class OpenLoop {

  private static final double NANOS = 1e9;

  private OpenLoop() {}

  /** Sends so many a second for that time, and waits for the last answer. */
  public static Tally run(Workload load, double rate, Duration time) {
    Tally tally = new Tally();
    ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    long start = System.nanoTime();
    long count = Math.round(rate * time.toNanos() / NANOS);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long i = 0; i < count; i++) {
        long number = i;
        long due = start + Math.round(i * NANOS / rate);
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        threads.submit(() -> send(load, number, due, idle, tally));
      }
    }
    tally.lasted(time.toNanos() / NANOS);
    idle.forEach(Connection::close);
    return tally;
  }

  private static void send(
      Workload load, long number, long due, ConcurrentLinkedDeque<Connection> idle, Tally tally) {
    @Nullable Connection connection = idle.pollFirst();
    try {
      if (connection == null) {
        connection = new Connection(load.server());
      }
      Connection.Reply reply = connection.exchange(load.request(number));
      tally.add(load, reply, System.nanoTime() - due);
      idle.addFirst(connection);
    } catch (IOException e) {
      tally.failed(e.toString());
      if (connection != null) {
        connection.close();
      }
    }
  }
}
