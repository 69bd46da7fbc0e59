package io.m365connector.usage;

import java.util.List;

/**
 * Calls by how long they took, in a few classes: enough for a percentile that is right within its
 * class, and few enough for a row a bucket. The last class has no bound but the slowest call.
 */
final class Latency {

  /** Upper bounds in milliseconds, one column each. */
  static final List<Integer> BOUNDS = List.of(100, 250, 500, 1_000, 2_500, 5_000, 10_000);

  private Latency() {}

  /** The class of a call that took so long. */
  static int classOf(long millis) {
    int index = 0;
    while (index < BOUNDS.size() && millis > BOUNDS.get(index)) {
      index++;
    }
    return index;
  }

  /**
   * Below which time that share of the calls ended, spread evenly within its class.
   *
   * @param classes calls in each class, the unbounded one last
   */
  static long percentile(long[] classes, double share, long slowest) {
    long calls = 0;
    for (long each : classes) {
      calls += each;
    }
    double wanted = calls * share;
    long seen = 0;
    for (int i = 0; i < classes.length && calls > 0; i++) {
      if (seen + classes[i] >= wanted && classes[i] > 0) {
        long low = i == 0 ? 0 : BOUNDS.get(i - 1);
        long high = i < BOUNDS.size() ? Math.min(BOUNDS.get(i), Math.max(low, slowest)) : slowest;
        return Math.round(low + (high - low) * (wanted - seen) / classes[i]);
      }
      seen += classes[i];
    }
    return 0;
  }
}
