package io.m365connector.bench.profile;

import io.m365connector.bench.load.ClosedLoop;
import io.m365connector.bench.load.Workload;
import io.m365connector.bench.stand.Cloud;
import io.m365connector.bench.stand.Ground;
import io.m365connector.bench.stand.Server;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Two thousand calls at a time that wait for Entra and Graph as long as they do in reality. */
public final class Waiting {

  private static final int IN_FLIGHT = 2000;
  private static final int FEW = 64;
  private static final int CROWD = 26;
  private static final long ENTRA_MILLIS = 60;
  private static final long GRAPH_MILLIS = 300;
  private static final double MILLIS = 1000;
  private static final double MOST = 0.9;
  private static final int TURNS = 4;

  private final Report report;
  private final Pace pace;

  public Waiting(Report report, Pace pace) {
    this.report = report;
    this.pace = pace;
  }

  /** Measures the same calls with few in flight and no delay, then many that wait. */
  public void run() {
    Path directory = Ground.fresh("waiting");
    try (Cloud cloud = Cloud.start(directory, CROWD)) {
      List<Cloud.Person> people = cloud.people();
      try (Server server = Server.start(directory, cloud, people, Limits.WIDE);
          Meter meter = new Meter(cloud, server)) {
        Workload load =
            Workload.of(
                "get_me", server.at("/mcp"), cloud.tokens(people), Messages.ME, Messages.NO_ERROR);
        ClosedLoop.run(load, FEW, pace.warmUp(true));
        cloud.delay(ENTRA_MILLIS, GRAPH_MILLIS);
        ClosedLoop.run(load, IN_FLIGHT, pace.warmUp(false));
        compare(cloud, meter, load);
      }
    }
  }

  private void compare(Cloud cloud, Meter meter, Workload load) {
    Cost quick = new Cost("get_me, %d at a time, 0 ms".formatted(FEW));
    Cost waiting =
        new Cost(
            "get_me, %d at a time, %d + %d ms".formatted(IN_FLIGHT, ENTRA_MILLIS, GRAPH_MILLIS));
    long threads = meter.process().threads();
    long most = threads;
    for (int i = 0; i < TURNS; i++) {
      cloud.delay(0, 0);
      meter.measure(quick, () -> ClosedLoop.run(load, FEW, pace.turn()));
      cloud.delay(ENTRA_MILLIS, GRAPH_MILLIS);
      Duration turn = pace.turn().multipliedBy(2);
      meter.measure(waiting, () -> ClosedLoop.run(load, IN_FLIGHT, turn));
      most = Math.max(most, meter.process().threads());
    }
    report.line(Cost.head());
    report.line(quick.row());
    report.line(waiting.row());
    long wait = ENTRA_MILLIS + GRAPH_MILLIS;
    double ideal = IN_FLIGHT / (wait / MILLIS);
    boolean bound = quick.tally().rate() < ideal;
    report.line(
        "ideal %.0f/s; %s"
            .formatted(ideal, bound ? "bound by the processors" : "bound by waiting"));
    report.ratio(
        "throughput / the lower of ideal and 0 ms",
        waiting.tally().rate() / Math.min(ideal, quick.tally().rate()),
        "at least",
        MOST);
    report.ratio("p99 / wait", waiting.tally().millis(99) / wait);
    report.ratio("MiB resident at most", meter.process().peakMib(), "at most", 700);
    report.ratio("platform threads more", most - (double) threads, "at most", 2);
  }
}
