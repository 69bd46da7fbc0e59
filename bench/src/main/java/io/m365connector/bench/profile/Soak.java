package io.m365connector.bench.profile;

import io.m365connector.bench.gauge.ProcessGauge;
import io.m365connector.bench.load.ClosedLoop;
import io.m365connector.bench.load.OpenLoop;
import io.m365connector.bench.load.Tally;
import io.m365connector.bench.load.Workload;
import io.m365connector.bench.stand.Cloud;
import io.m365connector.bench.stand.Ground;
import io.m365connector.bench.stand.Server;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Seventy percent of what the server can, for long: nothing may grow. */
public final class Soak {

  private static final double SHARE = 0.7;
  private static final int CLIENTS = 16;
  private static final int LOOKS = 8;
  private static final Duration WARM_UP = Duration.ofSeconds(45);
  private static final Duration TRIAL = Duration.ofSeconds(15);

  private final Report report;

  public Soak(Report report) {
    this.report = report;
  }

  private record Look(long liveMib, long descriptors, long threads, long residentMib) {}

  /** Runs for that long and looks eight times, each time after a full collection. */
  public void run(Duration length) {
    Path directory = Ground.fresh("soak");
    try (Cloud cloud = Cloud.start(directory, 0)) {
      List<Cloud.Person> people =
          cloud.people().stream().filter(each -> each.tenant().equals(Cloud.TENANT)).toList();
      try (Server server = Server.start(directory, cloud, people, Limits.NONE);
          Meter meter = new Meter(cloud, server)) {
        Workload load =
            Workload.of(
                "mail search",
                server.at("/mcp"),
                Workload.served(
                    server.at("/mcp"), cloud.tokens(people), Messages.SEARCH, Messages.NO_ERROR),
                Messages.SEARCH,
                Messages.NO_ERROR);
        ClosedLoop.run(load, CLIENTS, WARM_UP);
        double rate = SHARE * ClosedLoop.run(load, CLIENTS, TRIAL).rate();
        report.line("soak: %.0f requests/s for %d min".formatted(rate, length.toMinutes()));
        Tally all = new Tally();
        List<Look> looks = new ArrayList<>();
        for (int i = 0; i < LOOKS; i++) {
          all.add(OpenLoop.run(load, rate, length.dividedBy(LOOKS)));
          looks.add(look(meter));
        }
        report.line(
            "%d good, %d bad %s; p50 %.1f p99 %.1f ms"
                .formatted(all.good(), all.bad(), all.example(), all.millis(50), all.millis(99)));
        judge(looks);
      }
    }
  }

  private Look look(Meter meter) {
    ProcessGauge process = meter.process();
    Look look =
        new Look(
            meter.jvm().liveMib(), process.descriptors(), process.threads(), process.residentMib());
    report.line(
        "  live heap %d MiB, %d descriptors, %d threads, %d MiB resident"
            .formatted(look.liveMib(), look.descriptors(), look.threads(), look.residentMib()));
    return look;
  }

  /** The first quarter is still warming up; after it, halves are compared. */
  private void judge(List<Look> looks) {
    List<Look> settled = looks.subList(2, LOOKS);
    Look before = most(settled.subList(0, 3));
    Look after = most(settled.subList(3, settled.size()));
    report.ratio(
        "live heap, second half / first", ratio(after.liveMib, before.liveMib), "at most", 1.1);
    report.ratio(
        "descriptors, second half / first",
        ratio(after.descriptors, before.descriptors),
        "at most",
        1.1);
    report.ratio(
        "threads, second half / first", ratio(after.threads, before.threads), "at most", 1.1);
  }

  private static double ratio(long after, long before) {
    return after / (double) Math.max(1, before);
  }

  private static Look most(List<Look> looks) {
    return looks.stream()
        .reduce(
            new Look(0, 0, 0, 0),
            (one, other) ->
                new Look(
                    Math.max(one.liveMib, other.liveMib),
                    Math.max(one.descriptors, other.descriptors),
                    Math.max(one.threads, other.threads),
                    Math.max(one.residentMib, other.residentMib)));
  }
}
