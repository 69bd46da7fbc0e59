package io.m365connector.bench.profile;

import io.m365connector.bench.gauge.JvmGauge;
import io.m365connector.bench.gauge.ProcessGauge;
import io.m365connector.bench.load.Tally;
import io.m365connector.bench.stand.Cloud;
import io.m365connector.bench.stand.Server;
import java.util.function.Supplier;

/** Reads all counters before and after a load. */
final class Meter implements AutoCloseable {

  private final Cloud cloud;
  private final ProcessGauge process;
  private final JvmGauge jvm;

  Meter(Cloud cloud, Server server) {
    this.cloud = cloud;
    this.process = server.gauge();
    this.jvm = JvmGauge.of(process.pid());
  }

  ProcessGauge process() {
    return process;
  }

  JvmGauge jvm() {
    return jvm;
  }

  /** Runs the load and books it. */
  void measure(Cost cost, Supplier<Tally> load) {
    long exchanges = cloud.calls("entra");
    long reads = cloud.calls("graph");
    long allocated = jvm.allocated();
    long cpu = process.cpu().toNanos();
    Tally run = load.get();
    cost.add(
        run,
        process.cpu().toNanos() - cpu,
        jvm.allocated() - allocated,
        cloud.calls("entra") - exchanges,
        cloud.calls("graph") - reads);
  }

  @Override
  public void close() {
    jvm.close();
  }
}
