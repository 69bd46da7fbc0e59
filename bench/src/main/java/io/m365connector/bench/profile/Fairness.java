package io.m365connector.bench.profile;

import io.m365connector.bench.load.OpenLoop;
import io.m365connector.bench.load.Tally;
import io.m365connector.bench.load.Workload;
import io.m365connector.bench.stand.Cloud;
import io.m365connector.bench.stand.Ground;
import io.m365connector.bench.stand.Server;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** One tenant sends a hundred times what it may; what that costs the others. */
public final class Fairness {

  private static final int CROWD = 10;
  private static final int LIMIT_PER_SECOND = 5;
  private static final int TIMES = 100;
  private static final int OTHERS_PER_SECOND = 60;
  private static final int ROUNDS = 4;
  private static final Duration TURN = Duration.ofSeconds(20);

  private final Report report;
  private final Pace pace;

  public Fairness(Report report, Pace pace) {
    this.report = report;
    this.pace = pace;
  }

  /** Measures the others alone and beside the greedy one, in turns. */
  public void run() {
    Path directory = Ground.fresh("fairness");
    try (Cloud cloud = Cloud.start(directory, CROWD)) {
      List<Cloud.Person> people = cloud.people();
      String limit = String.valueOf(LIMIT_PER_SECOND * 60);
      try (Server server =
          Server.start(
              directory,
              cloud,
              people,
              Map.of(
                  "CONNECTOR_LIMIT_TENANT_RATE", String.valueOf(100 * LIMIT_PER_SECOND * 60),
                  "CONNECTOR_LIMIT_CLIENT_RATE", String.valueOf(100 * LIMIT_PER_SECOND * 60),
                  "CONNECTOR_LIMIT_USER_RATE", limit))) {
        measure(cloud, server, people);
      }
    }
  }

  private void measure(Cloud cloud, Server server, List<Cloud.Person> people) {
    // The limit of one person is that of the greedy tenant, which is one person.
    Cloud.Person greedy =
        people.stream()
            .filter(each -> each.tenant().equals(Cloud.TENANT))
            .findFirst()
            .orElseThrow();
    List<Cloud.Person> rest =
        people.stream().filter(each -> !each.tenant().equals(Cloud.TENANT)).toList();
    Workload others =
        Workload.of(
            "others", server.at("/mcp"), cloud.tokens(rest), Messages.ME, Messages.NO_ERROR);
    Workload flood =
        Workload.of(
            "flood",
            server.at("/mcp"),
            cloud.tokens(List.of(greedy)),
            Messages.ME,
            Messages.NO_ERROR);
    double flooded = (double) LIMIT_PER_SECOND * TIMES;
    OpenLoop.run(others, OTHERS_PER_SECOND, pace.warmUp(true));
    OpenLoop.run(flood, flooded, pace.warmUp(false));
    Tally alone = new Tally();
    Tally beside = new Tally();
    Tally refused = new Tally();
    for (int i = 0; i < ROUNDS; i++) {
      alone.add(OpenLoop.run(others, OTHERS_PER_SECOND, TURN));
      CompletableFuture<Tally> load =
          CompletableFuture.supplyAsync(() -> OpenLoop.run(flood, flooded, TURN));
      beside.add(OpenLoop.run(others, OTHERS_PER_SECOND, TURN));
      refused.add(load.join());
    }
    report.line(
        "greedy tenant: %.0f/s sent, %.1f/s served, %d refused such as %s"
            .formatted(flooded, refused.rate(), refused.bad(), refused.example()));
    report.line(
        "others alone: p50 %.1f p99 %.1f ms, %d bad; beside it: p50 %.1f p99 %.1f ms, %d bad"
            .formatted(
                alone.millis(50),
                alone.millis(99),
                alone.bad(),
                beside.millis(50),
                beside.millis(99),
                beside.bad()));
    report.ratio(
        "others' p99 beside a flood / alone", beside.millis(99) / alone.millis(99), "at most", 1.1);
  }
}
