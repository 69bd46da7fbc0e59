package io.m365connector.onboarding;

import static io.m365connector.onboarding.Office.WHY;
import static io.m365connector.onboarding.Office.draft;
import static io.m365connector.onboarding.Office.pair;
import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.allowlist.EntryStatus;
import io.m365connector.allowlist.EntryTerms;
import io.m365connector.allowlist.EntryView;
import io.m365connector.allowlist.ToolPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExpiryTest {

  private final Office office = new Office();
  private final ClockDuties duties = office.duties();

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void an_undecided_request_expires_after_the_days_of_the_rules() {
    office.database.inTransaction(() -> office.access.submit(draft(1)));
    office.pass(Duration.ofDays(29));
    run();
    assertThat(office.access.count(RequestState.OPEN)).isEqualTo(1);

    office.pass(Duration.ofDays(2));
    run();
    assertThat(office.access.count(Set.of(RequestState.EXPIRED))).isEqualTo(1);
    assertThat(office.recorded()).endsWith("REQUEST_EXPIRED by Connector");
  }

  @Test
  void an_entry_starts_on_its_first_day_and_expires_after_its_last() {
    EntryView entry = admit(1, 1, 40);
    assertThat(entry.status()).isEqualTo(EntryStatus.PENDING);
    office.pass(Duration.ofDays(2));
    run();
    assertThat(status(entry)).isEqualTo(EntryStatus.ACTIVE);
    office.pass(Duration.ofDays(40));
    run();
    assertThat(status(entry)).isEqualTo(EntryStatus.EXPIRED);
    assertThat(office.recorded())
        .contains("ENTRY_STARTED by Connector", "ENTRY_EXPIRED by Connector");
  }

  @Test
  void a_suspended_entry_expires_too_and_a_revoked_one_rests() {
    EntryView suspended = admit(1, 0, 5);
    EntryView revoked = admit(2, 0, 5);
    office.database.inTransaction(() -> office.entries.suspend(suspended.id(), WHY));
    office.database.inTransaction(() -> office.entries.revoke(revoked.id(), 1, WHY));
    office.pass(Duration.ofDays(6));
    run();
    assertThat(status(suspended)).isEqualTo(EntryStatus.EXPIRED);
    assertThat(status(revoked)).isEqualTo(EntryStatus.REVOKED);
  }

  @Test
  void an_end_that_draws_near_is_noted_once_and_again_after_a_renewal() {
    EntryView entry = admit(1, 0, 40);
    run();
    assertThat(warnings()).isZero();
    office.pass(Duration.ofDays(11));
    run();
    office.pass(Duration.ofDays(1));
    run();
    assertThat(warnings()).isEqualTo(1);

    long version = office.entries.find(entry.id()).orElseThrow().version();
    office.database.inTransaction(() -> office.entries.renew(entry.id(), version, day(60), WHY));
    office.pass(Duration.ofDays(35));
    run();
    assertThat(warnings()).isEqualTo(2);
  }

  @Test
  void all_that_is_due_is_done_in_one_round_batch_by_batch() {
    for (int tenant = 0; tenant < Expiry.BATCH + 30; tenant++) {
      admit(tenant, 0, 5);
    }
    office.pass(Duration.ofDays(6));
    run();
    assertThat(
            office.entries.count(
                new io.m365connector.allowlist.EntrySearch(
                    null,
                    Set.of(EntryStatus.EXPIRED),
                    null,
                    io.m365connector.allowlist.EntrySearch.Order.LABEL,
                    false)))
        .isEqualTo(Expiry.BATCH + 30L);
  }

  @Test
  void while_one_node_has_the_duty_another_does_nothing() {
    Lease lease = office.lease();
    List<Boolean> taken = List.of(take(lease), take(lease));
    assertThat(taken).containsExactly(true, false);
    office.pass(ClockDuties.LEASE.plusSeconds(1));
    assertThat(take(lease)).isTrue();
  }

  private boolean take(Lease lease) {
    return office.database.inTransaction(() -> lease.take("clock", ClockDuties.LEASE));
  }

  /** A round; the lease of the one before has run out. */
  private void run() {
    office.pass(ClockDuties.LEASE.plusSeconds(1));
    office.database.inTransaction(duties::run);
  }

  private long warnings() {
    return office.recorded().stream().filter(row -> row.startsWith("ENTRY_EXPIRY_NEAR")).count();
  }

  private EntryStatus status(EntryView entry) {
    return office.entries.find(entry.id()).orElseThrow().status();
  }

  private EntryView admit(int tenant, int fromDay, int untilDay) {
    EntryTerms terms =
        new EntryTerms(
            "Company " + tenant,
            null,
            ToolPolicy.ALL,
            fromDay == 0 ? null : day(fromDay),
            day(untilDay),
            null,
            false,
            null,
            null);
    return office.database.inTransaction(() -> office.entries.admit(pair(tenant), terms, WHY));
  }

  private @Nullable Instant day(int offset) {
    return office.instant().plus(Duration.ofDays(offset));
  }
}
