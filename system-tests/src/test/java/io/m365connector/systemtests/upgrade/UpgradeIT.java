package io.m365connector.systemtests.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.schema.SchemaState;
import io.m365connector.schema.SchemaState.Stand;
import io.m365connector.systemtests.support.PostgreSql;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The previous version of the schema is 5. What stands in it is there after the upgrade, and what
 * the previous build writes can still be written: the rollback window of docs/upgrade.md.
 */
class UpgradeIT {

  private static final String PREVIOUS = "5";

  @Test
  void on_h2_nothing_is_lost_and_the_previous_build_still_writes(@TempDir Path directory) {
    assertUpgrade(new Database("jdbc:h2:file:" + directory.resolve("connector"), "connector", ""));
  }

  @Test
  void on_postgresql_nothing_is_lost_and_the_previous_build_still_writes() {
    try (PostgreSql server = PostgreSql.start()) {
      assertUpgrade(
          new Database(
              "jdbc:postgresql://localhost:" + server.port() + "/postgres",
              "postgres",
              "postgres"));
    }
  }

  @Test
  void a_script_that_came_late_with_a_lower_number_is_seen(@TempDir Path directory) {
    Database database =
        new Database("jdbc:h2:file:" + directory.resolve("connector"), "connector", "");
    database.migrateTo("latest");
    assertThat(state(database).stand()).isEqualTo(Stand.CURRENT);

    database.run("delete from \"flyway_schema_history\" where \"version\" = '4'");

    assertThat(state(database).stand()).isEqualTo(Stand.BEHIND);
  }

  private static void assertUpgrade(Database database) {
    assertThat(state(database).stand()).isEqualTo(Stand.EMPTY);
    database.migrateTo(PREVIOUS);
    Map<String, List<String>> columns = database.columns();
    database.run(previousBuildWrites("1"));
    Map<String, List<List<String>>> before = database.content(columns);
    assertThat(before.values()).as("a row in every table").noneMatch(List::isEmpty);
    assertThat(state(database).stand()).isEqualTo(Stand.BEHIND);

    database.migrateTo("latest");

    assertThat(state(database).stand()).isEqualTo(Stand.CURRENT);
    assertThat(database.content(columns)).isEqualTo(before);
    database.run(previousBuildWrites("2"));
    assertThat(database.content(columns).get("allowlist_entry")).hasSize(2);
    assertThat(afterANewerBuild(database)).isEqualTo(Stand.AHEAD);
    assertThat(afterAForeignScript(database)).isEqualTo(Stand.FOREIGN);
  }

  private static Stand afterANewerBuild(Database database) {
    database.run(
        "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\","
            + " \"type\", \"script\", \"checksum\", \"installed_by\", \"execution_time\","
            + " \"success\") values (9999, '9999', 'of a newer build', 'SQL',"
            + " 'V9999__newer.sql', 1, 'somebody', 1, true)");
    return state(database).stand();
  }

  private static Stand afterAForeignScript(Database database) {
    database.run("update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '1'");
    return state(database).stand();
  }

  private static SchemaState state(Database database) {
    return SchemaState.of(database.url(), database.user(), database.password());
  }

  /** Each table once, with the columns that the previous build knows and no others. */
  private static String previousBuildWrites(String number) {
    try (InputStream in = UpgradeIT.class.getResourceAsStream("/upgrade/version-5.sql")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .replaceAll("(?<![a-z])@(?![a-z])|(?<=tool|node|setting)@", number);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
