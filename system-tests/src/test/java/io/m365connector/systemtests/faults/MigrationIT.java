package io.m365connector.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.systemtests.support.Connector;
import io.m365connector.systemtests.support.Figures;
import io.m365connector.systemtests.support.McpClient;
import io.m365connector.systemtests.support.PostgreSql;
import io.m365connector.systemtests.support.Stand;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A node that is killed while it makes the schema, and the next one. */
@Tag("nightly")
class MigrationIT {

  private static final Duration START = Duration.ofSeconds(120);

  /** Every statement that makes something takes half a second. */
  private static final List<String> SLOWLY =
      List.of(
          "create schema slowness",
          "create function slowness.wait() returns event_trigger language plpgsql as"
              + " 'begin perform pg_sleep(0.5); end'",
          "create event trigger slowly on ddl_command_end execute function slowness.wait()");

  @Test
  void R29_one_that_is_killed_half_way_is_taken_up_again() {
    try (PostgreSql database = PostgreSql.start();
        PostgreSql other = PostgreSql.start();
        Stand stand = Stand.start("migration", other.settings())) {
      SLOWLY.forEach(database::update);
      try (Connector first = stand.anotherUnready("migration-killed", database.settings())) {
        first.service().await(START, () -> scripts(database) >= 2);
        ProcessHandle server = ProcessHandle.of(first.server()).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
      }
      long done = scripts(database);
      long all = scripts(other);
      database.update("drop event trigger slowly");

      long begun = System.nanoTime();
      try (Connector second = stand.another("migration-resumed", database.settings())) {
        Figures.say(
            "R29 kill -9 during the migration",
            "the next node takes it up",
            "%d of %d scripts at the kill; ready %d ms after the next start"
                .formatted(done, all, (System.nanoTime() - begun) / 1_000_000));
        assertThat(done).as("scripts when it was killed").isLessThan(all);
        assertThat(scripts(database)).isEqualTo(all);
        assertThat(new McpClient(second.mcp(), stand.sandbox().token("")).post("ping", Map.of()))
            .extracting(answer -> answer.statusCode())
            .isEqualTo(200);
      }
    }
  }

  /** How many scripts have been run well. */
  private static long scripts(PostgreSql database) {
    String there = "select count(*) from information_schema.tables where table_name = '%s'";
    String history = "flyway_schema_history";
    if (database.query(there.formatted(history)).equals(List.of("0"))) {
      return 0;
    }
    return Long.parseLong(
        database.query("select count(*) from " + history + " where success").getFirst());
  }
}
