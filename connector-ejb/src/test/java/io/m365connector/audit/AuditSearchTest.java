package io.m365connector.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A search that does not get through the whole trail says so, and goes on where it stopped. */
class AuditSearchTest {

  private static final int ROWS = 30_000;
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

  private final TestDatabase database = new TestDatabase();

  @BeforeEach
  void many_rows_one_a_minute() {
    database.inTransaction(
        () -> {
          database
              .em()
              .createNativeQuery(
                  "insert into audit_event select x, timestamp '2026-01-01 00:00:00' + x * interval"
                      + " '1' minute, 'PERSON', '1', 'Dana', 'ENTRY_CHANGED', 'entry', 'e1',"
                      + " 'Company', case x when 7 then 'A meteorite fell' else 'As every year' end,"
                      + " '{}', '{}', '', 'node', '', repeat('a', 64), repeat('b', 64)"
                      + " from system_range(1, "
                      + ROWS
                      + ")")
              .executeUpdate();
          database.em().createNativeQuery("update audit_head set seq = " + ROWS).executeUpdate();
        });
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void what_was_not_looked_at_is_told_and_found_by_going_on() {
    AuditLog.Found found = find(word("meteorite"), Long.MAX_VALUE);
    assertThat(found.rows()).isEmpty();
    assertThat(found.lookedBackTo()).isBetween(FIRST, FIRST.plus(Duration.ofMinutes(ROWS)));
    int steps = 1;
    while (found.rows().isEmpty()) {
      assertThat(found.rest()).isPositive();
      found = find(word("meteorite"), found.rest());
      steps++;
    }
    assertThat(found.rows()).extracting(AuditRow::seq).containsExactly(7L);
    assertThat(found.rest()).isZero();
    assertThat(steps).isBetween(2, 10);
  }

  @Test
  void with_patience_all_of_it_is_looked_at() {
    assertThat(new AuditLog(database.em()).page(word("meteorite"), Long.MAX_VALUE, 5))
        .extracting(AuditRow::seq)
        .containsExactly(7L);
  }

  @Test
  void a_full_page_goes_on_below_its_last_row() {
    AuditLog.Found found = find(AuditFilter.ALL, Long.MAX_VALUE);
    assertThat(found.rows()).hasSize(10);
    assertThat(found.rest()).isEqualTo(ROWS - 9);
    assertThat(find(AuditFilter.ALL, found.rest()).rows().getFirst().seq()).isEqualTo(ROWS - 10);
  }

  @Test
  void a_stretch_of_time_is_found_wherever_it_lies() {
    Instant from = FIRST.plus(Duration.ofMinutes(100));
    AuditFilter hour =
        new AuditFilter(from, from.plus(Duration.ofMinutes(5)), null, null, null, null);
    AuditLog.Found found = find(hour, Long.MAX_VALUE);
    assertThat(found.rows())
        .extracting(AuditRow::seq)
        .containsExactly(104L, 103L, 102L, 101L, 100L);
    assertThat(found.rest()).isZero();
    Instant later = FIRST.plus(Duration.ofDays(300));
    assertThat(find(new AuditFilter(later, null, null, null, null, null), Long.MAX_VALUE).rows())
        .isEmpty();
    assertThat(find(new AuditFilter(null, FIRST, null, null, null, null), Long.MAX_VALUE).rows())
        .isEmpty();
  }

  private AuditLog.Found find(AuditFilter filter, long before) {
    return new AuditSearch(database.em(), filter, before).find(10, Duration.ZERO);
  }

  private static AuditFilter word(@Nullable String text) {
    return new AuditFilter(null, null, null, null, null, text);
  }
}
