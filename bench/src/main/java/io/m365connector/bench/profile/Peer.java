package io.m365connector.bench.profile;

import io.m365connector.bench.gauge.ProcessGauge;
import io.m365connector.bench.load.ClosedLoop;
import io.m365connector.bench.load.Tally;
import io.m365connector.bench.load.Workload;
import io.m365connector.bench.stand.Cloud;
import io.m365connector.bench.stand.PeerProgram;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The npm package on the same upstream, where it can be had; otherwise the reason why not. */
final class Peer implements AutoCloseable {

  private final @Nullable PeerProgram program;
  private final @Nullable Workload load;
  private final String reason;
  private final Cost cost = new Cost("npm peer, mail search");

  private Peer(@Nullable PeerProgram program, @Nullable Workload load, String reason) {
    this.program = program;
    this.load = load;
    this.reason = reason;
  }

  static Peer absent() {
    return new Peer(null, null, "not asked for (--peer)");
  }

  static Peer start(Path directory, Cloud cloud, List<String> tokens) {
    PeerProgram program;
    try {
      program = PeerProgram.start(directory, cloud);
    } catch (IllegalStateException e) {
      return new Peer(null, null, "SKIPPED, " + e.getMessage());
    }
    Workload load =
        Workload.of("peer", program.endpoint(), tokens, PeerProgram.SEARCH, PeerProgram.GOOD);
    Tally first = ClosedLoop.run(load, 1, Duration.ofSeconds(2));
    if (first.good() == 0) {
      program.close();
      return new Peer(null, null, "SKIPPED, it answers " + first.example());
    }
    return new Peer(program, load, "");
  }

  String reason() {
    return reason;
  }

  void warmUp(int clients, Duration time) {
    if (load != null) {
      ClosedLoop.run(load, clients, time);
    }
  }

  void measure(int clients, Duration time) {
    if (load == null || program == null) {
      return;
    }
    ProcessGauge gauge = new ProcessGauge(program.pid());
    long cpu = gauge.cpu().toNanos();
    Tally run = ClosedLoop.run(load, clients, time);
    cost.add(run, gauge.cpu().toNanos() - cpu, 0, 0, 0);
  }

  Optional<String> row() {
    return load == null ? Optional.empty() : Optional.of(cost.row());
  }

  OptionalDouble cpuMillis() {
    return load == null ? OptionalDouble.empty() : OptionalDouble.of(cost.cpuMillis());
  }

  @Override
  public void close() {
    if (program != null) {
      program.close();
    }
  }
}
