package io.m365connector.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.TestDatabase;
import io.m365connector.actor.Actor;
import java.time.Clock;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AuditChainTest {

  private final TestDatabase database = new TestDatabase();
  private final AuditLog log = new AuditLog(database.em());

  @BeforeEach
  void five_rows() {
    AuditTrail trail = new AuditTrail(new Origin(), Clock.systemUTC(), database.em());
    IntStream.rangeClosed(1, 5)
        .forEach(
            i ->
                database.inTransaction(
                    () ->
                        trail.record(
                            Actor.CONNECTOR,
                            new AuditRecord(
                                AuditAction.ENTRY_EXPIRED,
                                new Target("entry", "e" + i, "Entry " + i),
                                "Reason number " + i,
                                Change.between(
                                    Map.of("status", "ACTIVE"), Map.of("status", "EXPIRED"))))));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void an_untouched_trail_is_intact() {
    assertThat(log.verify().intact()).isTrue();
    assertThat(log.verify().rows()).isEqualTo(5);
  }

  @Nested
  class Tampering_shows {
    @Test
    void as_a_changed_reason() {
      sql("update audit_event set reason = 'Something else' where seq = 3");
      assertThat(log.verify()).isEqualTo(AuditLog.Verdict.brokenAt(3));
    }

    @Test
    void as_another_actor() {
      sql("update audit_event set actor_name = 'Mallory' where seq = 5");
      assertThat(log.verify()).isEqualTo(AuditLog.Verdict.brokenAt(5));
    }

    @Test
    void as_a_changed_time() {
      sql("update audit_event set happened_at = happened_at + interval '1' second where seq = 2");
      assertThat(log.verify()).isEqualTo(AuditLog.Verdict.brokenAt(2));
    }

    @Test
    void as_a_missing_row() {
      sql("delete from audit_event where seq = 2");
      assertThat(log.verify()).isEqualTo(AuditLog.Verdict.brokenAt(2));
    }

    @Test
    void as_a_missing_last_row() {
      sql("delete from audit_event where seq = 5");
      assertThat(log.verify()).isEqualTo(AuditLog.Verdict.brokenAt(5));
    }
  }

  @Nested
  class Finding {
    @Test
    void is_newest_first() {
      assertThat(log.page(AuditFilter.ALL, Long.MAX_VALUE, 2))
          .extracting(AuditRow::seq)
          .containsExactly(5L, 4L);
      assertThat(log.page(AuditFilter.ALL, 4, 2)).extracting(AuditRow::seq).containsExactly(3L, 2L);
    }

    @Test
    void by_target_actor_and_reason() {
      assertThat(log.page(AuditFilter.about("e3"), Long.MAX_VALUE, 9))
          .extracting(AuditRow::seq)
          .containsExactly(3L);
      assertThat(log.count(new AuditFilter(null, null, "connect", null, null, null))).isEqualTo(5);
      assertThat(log.count(new AuditFilter(null, null, null, null, null, "NUMBER 4"))).isEqualTo(1);
      assertThat(log.count(new AuditFilter(null, null, null, "ENTRY_REVOKED", null, null)))
          .isZero();
    }
  }

  private void sql(String statement) {
    database.inTransaction(() -> database.em().createNativeQuery(statement).executeUpdate());
    database.em().clear();
  }
}
