package io.m365connector.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.TestDatabase;
import io.m365connector.allowlist.EntryTerms;
import io.m365connector.allowlist.EntryView;
import io.m365connector.audit.AuditFilter;
import io.m365connector.audit.AuditLog;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that changes entries is killed at a random moment, again and again: after each kill
 * every change has its audit row, every audit row its change, and the chain holds. PostgreSQL has
 * every change that was answered; what H2 lost of them is printed.
 */
@Tag("nightly")
class KilledWritesTest {

  private static final int KILLS = Integer.getInteger("kills", 200);
  private static final int PAIRS = 5;
  private static final int LONGEST_MILLIS = 150;

  @TempDir private Path directory;

  @Test
  void a_change_and_its_audit_row_are_there_together_or_not_at_all() throws Exception {
    Random random = new Random(4711);
    long rows = 0;
    long answered = 0;
    int unanswered = 0;
    List<Long> lost = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      long before = rows;
      long now = writeAndKill(random.nextInt(LONGEST_MILLIS));
      answered += now;
      rows = check();
      long beyond = rows - before - now;
      assertThat(beyond).as("changes that nobody made").isLessThanOrEqualTo(1);
      unanswered += beyond == 1 ? 1 : 0;
      if (beyond < 0) {
        lost.add(-beyond);
      }
    }
    System.getLogger(KilledWritesTest.class.getName())
        .log(
            Level.INFO,
            "FIGURE {0} kills of writers at work, {1} changes answered; each with its row, chain"
                + " intact; {2} kills between the change and its answer; answered changes lost"
                + " (with their rows) in {3} kills: {4}",
            KILLS,
            answered,
            unanswered,
            lost.size(),
            lost);
    assertThat(rows).as("changes that are there").isGreaterThan(KILLS);
    if (postgresql()) {
      assertThat(lost).as("answered changes that are not there").isEmpty();
    }
  }

  private static boolean postgresql() {
    return !System.getProperty("test.postgresql", "").isEmpty();
  }

  /** How many changes were answered before the kill; one at least. */
  private long writeAndKill(int millis) throws IOException, InterruptedException {
    Path answers = directory.resolve("answers");
    Files.deleteIfExists(answers);
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
            .redirectOutput(answers.toFile())
            .redirectError(ProcessBuilder.Redirect.appendTo(directory.resolve("errors").toFile()))
            .start();
    try {
      while (Files.size(answers) == 0) {
        assertThat(writer.waitFor(1, TimeUnit.MILLISECONDS)).as("it ended").isFalse();
      }
      assertThat(writer.waitFor(millis, TimeUnit.MILLISECONDS)).as("it ended").isFalse();
    } finally {
      writer.destroyForcibly().waitFor();
    }
    return Files.size(answers);
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
      Connection open = office.database.connection();
      for (int round = 0; open != null; round++) {
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
        answer();
      }
    }

    /** One byte for each change, so that a kill leaves no half of an answer. */
    @SuppressWarnings("SystemOut")
    private static void answer() {
      System.out.write('.');
      System.out.flush();
    }
  }
}
