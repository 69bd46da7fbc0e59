package io.m365connector.usage;

/**
 * A count of calls that can be added to another.
 *
 * @param classes by {@link Latency}
 */
@SuppressWarnings("ArrayRecordComponent") // Never changed, compared never.
record Tally(long calls, long millis, long slowest, long[] classes) {

  static Tally of(long millis) {
    long[] classes = new long[Latency.BOUNDS.size() + 1];
    classes[Latency.classOf(millis)] = 1;
    return new Tally(1, millis, millis, classes);
  }

  Tally plus(Tally other) {
    long[] sum = classes.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other.classes[i];
    }
    return new Tally(
        calls + other.calls, millis + other.millis, Math.max(slowest, other.slowest), sum);
  }
}
