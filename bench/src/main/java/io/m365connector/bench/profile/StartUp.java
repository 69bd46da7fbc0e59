package io.m365connector.bench.profile;

import io.m365connector.bench.gauge.ProcessGauge;
import io.m365connector.bench.stand.Cloud;
import io.m365connector.bench.stand.Ground;
import io.m365connector.bench.stand.Server;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** From the command to the first good answer, and what an idle server holds. */
public final class StartUp {

  private static final int STARTS = 3;
  private static final double MILLIS = 1000;
  private static final Duration IDLE = Duration.ofSeconds(15);

  private final Report report;

  public StartUp(Report report) {
    this.report = report;
  }

  /** Starts it several times on the database that the first one made; the best and all count. */
  public void run() {
    Path directory = Ground.fresh("start");
    double best = Double.MAX_VALUE;
    long resident = 0;
    try (Cloud cloud = Cloud.start(directory, 0)) {
      List<Cloud.Person> people = cloud.people();
      Server.start(directory, cloud, people, Map.of()).close();
      for (int i = 0; i < STARTS; i++) {
        try (Server server = Server.start(directory, cloud, people, Map.of())) {
          ProcessGauge gauge = server.gauge();
          double ready = server.ready().toMillis() / MILLIS;
          double cpu = gauge.cpu().toMillis() / MILLIS;
          LockSupport.parkNanos(IDLE.toNanos());
          resident = Math.max(resident, gauge.residentMib());
          best = Math.min(best, ready);
          report.line(
              "start %d: ready after %.1f s, %.1f CPU s; %d MiB resident 15 s later, %d threads"
                  .formatted(i + 1, ready, cpu, gauge.residentMib(), gauge.threads()));
        }
      }
    }
    report.ratio("seconds to ready, best", best, "at most", 8);
    report.ratio("MiB resident when idle, most", resident, "at most", 350);
  }
}
