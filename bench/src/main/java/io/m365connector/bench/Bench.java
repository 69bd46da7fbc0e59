package io.m365connector.bench;

import io.m365connector.bench.profile.Fairness;
import io.m365connector.bench.profile.Pace;
import io.m365connector.bench.profile.Ratios;
import io.m365connector.bench.profile.Report;
import io.m365connector.bench.profile.Soak;
import io.m365connector.bench.profile.StartUp;
import io.m365connector.bench.profile.Waiting;
import io.m365connector.bench.stand.Ground;
import java.time.Duration;
import java.util.List;

/** What {@code bin/bench} runs; ends with 1 when a promise was missed. */
public final class Bench {

  private static final int DEFAULT_SOAK_MINUTES = 30;

  private Bench() {}

  public static void main(String[] arguments) {
    List<String> words = List.of(arguments);
    boolean peer = words.contains("--peer");
    Pace pace = words.contains("--long") ? Pace.LONG : Pace.SHORT;
    List<String> profiles = words.stream().filter(word -> !word.startsWith("--")).toList();
    Report report = new Report(System.out, Ground.root().resolve("bench/baseline.properties"));
    String first = profiles.isEmpty() ? "all" : profiles.getFirst();
    switch (first) {
      case "ratios" -> new Ratios(report, pace).run(peer);
      case "waiting" -> new Waiting(report, pace).run();
      case "fair" -> new Fairness(report, pace).run();
      case "start" -> new StartUp(report).run();
      case "soak" ->
          new Soak(report)
              .run(
                  Duration.ofMinutes(
                      profiles.size() > 1
                          ? Integer.parseInt(profiles.get(1))
                          : DEFAULT_SOAK_MINUTES));
      case "all" -> {
        new StartUp(report).run();
        new Ratios(report, pace).run(peer);
        new Waiting(report, pace).run();
        new Fairness(report, pace).run();
      }
      default -> throw new IllegalArgumentException("no profile " + first);
    }
    System.exit(report.kept() ? 0 : 1);
  }
}
