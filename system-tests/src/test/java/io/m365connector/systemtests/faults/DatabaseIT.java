package io.m365connector.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.systemtests.support.Connector;
import io.m365connector.systemtests.support.Figures;
import io.m365connector.systemtests.support.McpClient;
import io.m365connector.systemtests.support.PostgreSql;
import io.m365connector.systemtests.support.Stand;
import io.m365connector.systemtests.support.Wire;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One node whose database does not come, or comes slowly. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseIT {

  private static final Duration START = Duration.ofSeconds(120);
  private static final Duration BACK = Duration.ofSeconds(10);
  private static final Duration CALL = Duration.ofSeconds(3);

  private static final int CALLS = 20;

  private PostgreSql database;
  private Wire wire;
  private Stand stand;

  @BeforeAll
  void start() {
    database = PostgreSql.start();
    wire = Wire.to(database.port());
    stand = Stand.start("database", database.settings(wire.port()));
  }

  @AfterAll
  void stop() {
    stand.close();
    wire.close();
    database.close();
  }

  @Test
  void R14_away_at_the_start_it_is_waited_for() {
    try (Wire own = Wire.to(database.port())) {
      own.cut();
      try (Connector late = stand.anotherUnready("database-late", database.settings(own.port()))) {
        late.service().await(START, () -> late.status("/health/live") == 200);
        assertThat(late.status("/health/started")).isEqualTo(503);
        assertThat(late.status("/health/ready")).isEqualTo(503);
        assertThat(call(late).statusCode()).isEqualTo(503);

        own.mend();
        long mended = System.nanoTime();
        late.service().await(START, () -> late.status("/health/ready") == 200);
        Duration took = Duration.ofNanos(System.nanoTime() - mended);

        Figures.say("R14 database away at the start", "ready within 10 s", took.toMillis() + " ms");
        assertThat(took).isLessThan(BACK);
        assertThat(call(late).statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  void R16_a_slow_one_slows_no_call() {
    Connector node = stand.connector();
    assertThat(call(node).statusCode()).isEqualTo(200);
    wire.stall();
    try {
      long longest = 0;
      for (int i = 0; i < CALLS; i++) {
        long began = System.nanoTime();
        assertThat(call(node).body()).contains("mail:///messages/");
        longest = Math.max(longest, System.nanoTime() - began);
      }

      Figures.say(
          "R16 database slow",
          "calls go on within 3 s",
          "longest of %d calls %d ms".formatted(CALLS, longest / 1_000_000));
      assertThat(Duration.ofNanos(longest)).isLessThan(CALL);
    } finally {
      wire.mend();
    }
    node.service().await(START, () -> node.status("/health/ready") == 200);
  }

  private HttpResponse<String> call(Connector node) {
    return new McpClient(node.mcp(), stand.sandbox().token(""))
        .post(
            "tools/call",
            Map.of("name", "outlook_email_search", "arguments", Map.of("query", "invoice")));
  }
}
