package io.m365connector.systemtests.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.m365connector.systemtests.support.Build;
import io.m365connector.systemtests.support.Ids;
import io.m365connector.systemtests.support.McpClient;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What Prometheus reads: what is named exists, nobody is named, and not everybody may look. */
@ExtendWith(SharedStand.class)
class MetricsIT {

  private static final Pattern NAME = Pattern.compile("\\b((?:connector|jvm|process)_[a-z0-9_]+)");

  private final Stand stand;

  MetricsIT(Stand stand) {
    this.stand = stand;
  }

  @Test
  void every_metric_that_dashboard_and_alerts_name_exists() throws IOException {
    stand.client("").call("get_me", Map.of());
    new McpClient(stand.connector().mcp(), "nonsense").post("ping", Map.of());
    Set<String> there =
        metrics()
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("[{ ]", 2)[0])
            .collect(Collectors.toSet());

    Set<String> missing = new TreeSet<>();
    for (String file : new String[] {"alerts.yaml", "dashboard.json"}) {
      String text = Files.readString(Build.root().resolve("docs/operations").resolve(file));
      Matcher named = NAME.matcher(text);
      while (named.find()) {
        missing.add(named.group(1));
      }
    }
    assertTrue(missing.size() > 10, () -> "only " + missing);
    missing.removeAll(there);
    assertEquals(Set.of(), missing);
  }

  @Test
  void a_call_is_counted_under_its_tool_and_outcome() {
    String series = "connector_tool_calls_total{outcome=\"ok\",tool=\"get_me\"}";
    double before = value(series);

    stand.client("").call("get_me", Map.of());

    stand
        .connector()
        .service()
        .await(java.time.Duration.ofSeconds(5), () -> value(series) == before + 1);
  }

  @Test
  void nobody_is_named() {
    stand.client("").call("get_me", Map.of());

    String metrics = metrics();

    assertFalse(metrics.contains(Ids.TENANT), "a tenant without being asked for");
    assertFalse(metrics.contains("@"), "an address");
  }

  @Test
  void who_comes_through_a_proxy_comes_from_anywhere_and_sees_nothing() {
    assertEquals(
        404,
        stand.connector().get("/metrics", Map.of("X-Forwarded-For", "203.0.113.7")).statusCode());
  }

  private double value(String series) {
    return metrics()
        .lines()
        .filter(line -> line.startsWith(series + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
        .findFirst()
        .orElse(0);
  }

  private String metrics() {
    return stand.connector().get("/metrics").body();
  }
}
