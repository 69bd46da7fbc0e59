package io.m365connector.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.TestDatabase;
import io.m365connector.allowlist.EntryTerms;
import io.m365connector.allowlist.EntryView;
import io.m365connector.audit.AuditFilter;
import io.m365connector.audit.AuditLog;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that changes entries is killed at a random moment, again and again: after each kill
 * every change has its audit row, every audit row its change, and the chain holds.
 */
@Tag("nightly")
class KilledWritesTest {

  private static final int KILLS = Integer.getInteger("kills", 200);
  private static final int PAIRS = 5;

  @TempDir private Path directory;

  @Test
  void a_change_and_its_audit_row_are_there_together_or_not_at_all() throws Exception {
    Random random = new Random(4711);
    long rows = 0;
    int betweenWrites = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      long before = rows;
      writeAndKill(random.nextInt(400));
      rows = check();
      betweenWrites += rows > before ? 1 : 0;
    }
    System.getLogger(KilledWritesTest.class.getName())
        .log(
            Level.INFO,
            "FIGURE {0} kills, {1} of them after changes were made, {2} audit rows, chain intact",
            KILLS,
            betweenWrites,
            rows);
    assertThat(betweenWrites).isEqualTo(KILLS);
    assertThat(rows).as("changes beyond each writer's first").isGreaterThan(2L * KILLS);
  }

  private void writeAndKill(int millis) throws IOException, InterruptedException {
    Process writer =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-Xshare:auto",
                    "-Duser.timezone=UTC",
                    "-Dtest.postgresql=" + System.getProperty("test.postgresql", ""),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Writer.class.getName(),
                    directory.toString()))
            .redirectError(ProcessBuilder.Redirect.appendTo(directory.resolve("errors").toFile()))
            .start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(out.readLine()).as("the writer has made its first change").isEqualTo("writing");
      assertThat(writer.waitFor(millis, TimeUnit.MILLISECONDS)).as("it ended").isFalse();
    } finally {
      writer.destroyForcibly().waitFor();
    }
  }

  /** How many audit rows there are, when all is as it should be. */
  private long check() {
    try (Office office = new Office(new TestDatabase(directory))) {
      AuditLog.Verdict verdict = office.log.verify();
      assertThat(verdict.intact()).isTrue();
      for (int pair = 0; pair < PAIRS; pair++) {
        EntryView entry = office.entries.find(Office.pair(pair)).orElse(null);
        if (entry == null) {
          continue;
        }
        String id = entry.id().toString();
        assertThat(office.log.count(AuditFilter.about(id))).isEqualTo(entry.version());
        assertThat(office.log.newest(id).orElseThrow().change().after())
            .containsEntry("status", entry.status().name());
      }
      return verdict.rows();
    }
  }

  /** The process that is killed: suspends and resumes without end. */
  static final class Writer {

    private Writer() {}

    public static void main(String[] arguments) {
      Office office = new Office(new TestDatabase(Path.of(arguments[0])));
      for (int round = 0; ; round++) {
        if (round == 1) {
          say("writing");
        }
        int pair = round % PAIRS;
        office.database.inTransaction(
            () -> {
              EntryView entry = office.entries.find(Office.pair(pair)).orElse(null);
              if (entry == null) {
                office.entries.admit(Office.pair(pair), EntryTerms.plain("Company"), Office.WHY);
              } else if (Objects.equals(entry.status().name(), "SUSPENDED")) {
                office.entries.resume(entry.id(), entry.version(), Office.WHY);
              } else {
                office.entries.suspend(entry.id(), Office.WHY);
              }
            });
      }
    }

    @SuppressWarnings("SystemOut")
    private static void say(String word) {
      System.out.println(word);
      System.out.flush();
    }
  }
}
