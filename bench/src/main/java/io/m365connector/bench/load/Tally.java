package io.m365connector.bench.load;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** What came back, with the time each answer took in microseconds. */
public final class Tally {

  private static final long LONGEST = Duration.ofMinutes(2).toNanos() / 1000;
  private static final double PERCENT = 100;
  private static final double MICROS = 1000;
  private static final int SHOWN = 300;

  private final Histogram times = new ConcurrentHistogram(LONGEST, 3);
  private final AtomicLong good = new AtomicLong();
  private final AtomicLong bad = new AtomicLong();
  private final AtomicReference<@Nullable String> example = new AtomicReference<>();
  private volatile double seconds;

  void add(Workload load, Connection.Reply reply, long nanos) {
    if (load.isGood(reply)) {
      good.incrementAndGet();
      times.recordValue(Math.min(LONGEST, nanos / 1000));
    } else {
      String body = new String(reply.body(), StandardCharsets.UTF_8);
      failed(reply.status() + " " + body.substring(0, Math.min(SHOWN, body.length())));
    }
  }

  void failed(String what) {
    bad.incrementAndGet();
    example.compareAndSet(null, what);
  }

  void lasted(double time) {
    seconds = time;
  }

  /** Takes over what another run of the same load brought. */
  public void add(Tally other) {
    times.add(other.times);
    good.addAndGet(other.good());
    bad.addAndGet(other.bad());
    example.compareAndSet(null, other.example());
    seconds += other.seconds;
  }

  public long good() {
    return good.get();
  }

  public long bad() {
    return bad.get();
  }

  /** One of those that were not good. */
  public @Nullable String example() {
    return example.get();
  }

  /** Good answers a second. */
  public double rate() {
    return good() / seconds;
  }

  /** Milliseconds within which that percentage was answered. */
  public double millis(double percent) {
    return times.getValueAtPercentile(Math.min(PERCENT, percent)) / MICROS;
  }
}
