package io.m365connector.bench.profile;

import io.m365connector.bench.load.Tally;
import org.jspecify.annotations.Nullable;

/** One row: what a load got and what it cost the server. Runs of the same load add up. */
final class Cost {

  private static final double MILLION = 1e6;
  private static final double KIB = 1024;

  private final String name;
  private final Tally tally = new Tally();
  private long cpuNanos;
  private long allocated;
  private long exchanges;
  private long reads;

  Cost(String name) {
    this.name = name;
  }

  void add(Tally run, long cpu, long bytes, long obo, long graph) {
    tally.add(run);
    cpuNanos += cpu;
    allocated += bytes;
    exchanges += obo;
    reads += graph;
  }

  Tally tally() {
    return tally;
  }

  /** Processor milliseconds of one request. */
  double cpuMillis() {
    return cpuNanos / MILLION / Math.max(1, tally.good() + tally.bad());
  }

  String row() {
    double count = Math.max(1, tally.good() + tally.bad());
    @Nullable String bad = tally.example();
    return "%-34s %8.0f %9.3f %8.1f %8.1f %8.1f %8.0f %6.2f %6.2f%s"
        .formatted(
            name,
            tally.rate(),
            cpuMillis(),
            tally.millis(50),
            tally.millis(99),
            tally.millis(99.9),
            allocated / KIB / count,
            exchanges / count,
            reads / count,
            bad == null ? "" : "  %d BAD, such as %s".formatted(tally.bad(), bad));
  }

  static String head() {
    return "%-34s %8s %9s %8s %8s %8s %8s %6s %6s"
        .formatted("load", "good/s", "CPU ms", "p50 ms", "p99", "p99.9", "KiB", "OBO", "Graph");
  }
}
