package io.m365connector.bench.profile;

import io.m365connector.bench.load.ClosedLoop;
import io.m365connector.bench.load.Workload;
import io.m365connector.bench.stand.Cloud;
import io.m365connector.bench.stand.Comparison;
import io.m365connector.bench.stand.FloorProgram;
import io.m365connector.bench.stand.Ground;
import io.m365connector.bench.stand.Server;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a request costs against its floor, upstream without delay. All loads take short turns, round
 * after round, so that whatever else the machine does befalls all of them alike.
 */
public final class Ratios {

  private static final int CLIENTS = 16;
  private static final double MILLION = 1e6;
  private static final double NANOS = 1e9;

  private final Report report;
  private final Pace pace;

  public Ratios(Report report, Pace pace) {
    this.report = report;
    this.pace = pace;
  }

  /** Measures and reports. */
  public void run(boolean peer) {
    Path directory = Ground.fresh("ratios");
    try (Cloud cloud = Cloud.start(directory, 0)) {
      List<Cloud.Person> people =
          cloud.people().stream().filter(each -> each.tenant().equals(Cloud.TENANT)).toList();
      Map<String, String> settings = new LinkedHashMap<>(Comparison.in(directory.resolve("wlp")));
      settings.putAll(Limits.NONE);
      List<String> all = cloud.tokens(people);
      try (Server server = Server.start(directory, cloud, people, settings);
          Meter meter = new Meter(cloud, server)) {
        List<String> tokens =
            Workload.served(server.at("/mcp"), all, Messages.SEARCH, Messages.NO_ERROR);
        List<Workload> loads = loads(server, tokens);
        String read =
            cloud.lastRead(() -> ClosedLoop.run(loads.getFirst(), 1, Duration.ofSeconds(2)));
        try (FloorProgram floor = FloorProgram.start(directory, cloud, read, CLIENTS, tokens);
            Peer rival = peer ? Peer.start(directory, cloud, tokens) : Peer.absent()) {
          measure(meter, loads, floor, rival);
        }
      }
    }
  }

  private static List<Workload> loads(Server server, List<String> tokens) {
    return List.of(
        Workload.of("mail search", server.at("/mcp"), tokens, Messages.SEARCH, Messages.NO_ERROR),
        Workload.of("tools/list", server.at("/mcp"), tokens, Messages.LIST, Messages.RESULT),
        Workload.of("initialize", server.at("/mcp"), tokens, Messages.INITIALIZE, Messages.RESULT),
        Workload.of(
            "JAX-RS echo", server.at("/mcp/bench/echo"), tokens, Messages.INITIALIZE, "jsonrpc"),
        Workload.of(
            "Java SDK initialize",
            server.at("/mcp/bench-sdk"),
            tokens,
            Messages.INITIALIZE,
            Messages.RESULT),
        Workload.of(
            "Java SDK tools/list, one tool",
            server.at("/mcp/bench-sdk"),
            tokens,
            Messages.LIST,
            Messages.RESULT));
  }

  private void measure(Meter meter, List<Workload> loads, FloorProgram floor, Peer rival) {
    for (Workload load : loads) {
      ClosedLoop.run(load, CLIENTS, pace.warmUp(load == loads.getFirst()));
    }
    floor.run(pace.warmUp(false).toSeconds());
    rival.warmUp(CLIENTS, pace.warmUp(false));
    List<Cost> costs = loads.stream().map(load -> new Cost(load.name())).toList();
    List<FloorProgram.Outcome> floors = new ArrayList<>();
    for (int round = 0; round < pace.rounds(); round++) {
      for (int i = 0; i < loads.size(); i++) {
        Workload load = loads.get(i);
        meter.measure(costs.get(i), () -> ClosedLoop.run(load, CLIENTS, pace.turn()));
      }
      floors.add(floor.run(pace.turn().toSeconds()));
      rival.measure(CLIENTS, pace.turn());
    }
    report(costs, floors, rival, meter);
  }

  private void report(
      List<Cost> costs, List<FloorProgram.Outcome> floors, Peer rival, Meter meter) {
    long calls = floors.stream().mapToLong(FloorProgram.Outcome::calls).sum();
    double cpu = floors.stream().mapToLong(FloorProgram.Outcome::cpuNanos).sum() / MILLION / calls;
    double seconds = floors.stream().mapToLong(FloorProgram.Outcome::nanos).sum() / NANOS;
    report.line(Cost.head());
    costs.forEach(cost -> report.line(cost.row()));
    report.line("%-34s %8.0f %9.3f".formatted("floor of the mail search", calls / seconds, cpu));
    rival.row().ifPresent(report::line);
    report.line("server under load: " + meter.process().residentMib() + " MiB resident");
    double echo = costs.get(3).cpuMillis();
    report.ratio("mail search / floor", costs.get(0).cpuMillis() / cpu, "at most", 2);
    report.ratio("tools/list / echo", costs.get(1).cpuMillis() / echo, "at most", 1.3);
    report.ratio("initialize / echo", costs.get(2).cpuMillis() / echo, "at most", 1.3);
    report.ratio("Java SDK initialize / echo", costs.get(4).cpuMillis() / echo);
    report.ratio("Java SDK tools/list / echo", costs.get(5).cpuMillis() / echo);
    rival
        .cpuMillis()
        .ifPresentOrElse(
            theirs ->
                report.ratio(
                    "npm peer / mail search", theirs / costs.get(0).cpuMillis(), "at least", 25),
            () -> report.line("npm peer: " + rival.reason()));
  }
}
