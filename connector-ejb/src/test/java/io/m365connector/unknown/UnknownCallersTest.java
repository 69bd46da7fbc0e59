package io.m365connector.unknown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m365connector.TestDatabase;
import io.m365connector.actor.Actor;
import io.m365connector.actor.ActorKind;
import io.m365connector.actor.CurrentActor;
import io.m365connector.allowlist.Allowlist;
import io.m365connector.allowlist.AllowlistEntry;
import io.m365connector.allowlist.AllowlistRepository;
import io.m365connector.allowlist.Allowlists;
import io.m365connector.allowlist.EntryTerms;
import io.m365connector.allowlist.Pair;
import io.m365connector.audit.AuditFilter;
import io.m365connector.audit.AuditLog;
import io.m365connector.audit.Origin;
import io.m365connector.audit.Reason;
import io.m365connector.audit.TrailForTests;
import io.m365connector.caller.ClientId;
import io.m365connector.caller.TenantId;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnknownCallersTest extends Clock {

  private static final Reason WHY = Reason.of("Seen on the dashboard today");
  private static final Actor DANA = new Actor(ActorKind.PERSON, "1", "dana@example.com", "Dana");

  private final TestDatabase database = new TestDatabase();
  private final AllowlistRepository table = new AllowlistRepository(database.em());
  private final UnknownCallerRepository repository = new UnknownCallerRepository(database.em());
  private final Allowlist allowlist = Allowlists.following(table, this);
  private final Sightings sightings = sightings(repository);
  private final AuditLog log = TrailForTests.log(database.em());
  private final UnknownCallers callers =
      CallersForTests.facade(
          database.em(),
          TrailForTests.trail(new Origin(), this, database.em()),
          new CurrentActor(() -> DANA, role -> true),
          this);
  private Instant now = Instant.parse("2026-11-23T09:00:00Z");

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void calls_of_a_pair_become_one_row_with_first_last_and_count() {
    call(1);
    Instant first = now;
    now = now.plusSeconds(30);
    call(1);
    write();
    now = now.plusSeconds(30);
    call(1);
    write();

    UnknownCallerView seen = waiting().getFirst();
    assertThat(waiting()).hasSize(1);
    assertThat(seen.pair()).isEqualTo(pair(1));
    assertThat(seen.firstTriedAt()).isEqualTo(first);
    assertThat(seen.lastTriedAt()).isEqualTo(now);
    assertThat(seen.calls()).isEqualTo(3);
    assertThat(seen.lastRefusal()).isEqualTo(Code.NOT_ADMITTED);
  }

  @Test
  void nothing_reaches_the_database_before_the_timer_writes() {
    call(1);
    assertThat(waiting()).isEmpty();
  }

  @Test
  void who_called_last_comes_first() {
    call(1);
    now = now.plusSeconds(1);
    call(2);
    write();
    assertThat(waiting()).extracting(UnknownCallerView::pair).containsExactly(pair(2), pair(1));
  }

  @Test
  void a_suspended_pair_is_not_unknown() {
    AllowlistEntry entry = admit(1);
    database.inTransaction(
        () -> {
          AllowlistEntry found = table.find(entry.id()).orElseThrow();
          found.suspend(WHY.text(), DANA, now);
          table.save(List.of(found));
        });
    allowlist.follow();
    call(1);
    write();
    assertThat(waiting()).isEmpty();
  }

  @Test
  void a_refusal_for_another_reason_is_not_counted() {
    sightings.note(Allowlists.refusal(Code.ALLOWLIST_STALE, pair(1)));
    sightings.note(Allowlists.refusal(Code.GUEST_REFUSED, pair(1)));
    write();
    assertThat(waiting()).isEmpty();
  }

  @Test
  void an_admitted_pair_leaves_the_list_by_itself() {
    call(1);
    write();
    admit(1);
    assertThat(waiting()).isEmpty();
    assertThat(callers.count(CallerState.WAITING)).isZero();
  }

  @Test
  void a_dismissed_pair_comes_back_when_it_still_tries_after_a_week() {
    call(1);
    write();
    database.inTransaction(() -> callers.dismiss(pair(1), WHY));
    now = now.plus(Duration.ofDays(6));
    call(1);
    write();
    assertThat(waiting()).isEmpty();
    assertThat(callers.count(CallerState.DISMISSED)).isEqualTo(1);

    now = now.plus(Duration.ofDays(2));
    call(1);
    write();
    assertThat(waiting()).hasSize(1);
  }

  @Test
  void a_blocked_pair_stays_away_until_it_is_unblocked() {
    call(1);
    write();
    database.inTransaction(() -> callers.block(pair(1), WHY));
    now = now.plus(Duration.ofDays(30));
    call(1);
    write();
    assertThat(waiting()).isEmpty();
    assertThat(callers.isBlocked(pair(1))).isTrue();

    database.inTransaction(() -> callers.unblock(pair(1), WHY));
    assertThat(waiting()).hasSize(1);
    assertThat(callers.isBlocked(pair(1))).isFalse();
  }

  @Test
  void each_decision_stands_in_the_audit_trail() {
    call(1);
    write();
    database.inTransaction(() -> callers.dismiss(pair(1), WHY));
    database.inTransaction(() -> callers.block(pair(1), WHY));
    database.inTransaction(() -> callers.unblock(pair(1), WHY));
    assertThat(log.page(AuditFilter.ALL, Long.MAX_VALUE, 10))
        .extracting(row -> row.action() + " by " + row.actorName())
        .containsExactly(
            "CALLER_UNBLOCKED by Dana", "CALLER_BLOCKED by Dana", "CALLER_DISMISSED by Dana");
  }

  @Test
  void what_never_called_cannot_be_dismissed() {
    assertThatThrownBy(() -> database.inTransaction(() -> callers.dismiss(pair(9), WHY)))
        .isInstanceOfSatisfying(
            RuleBroken.class, e -> assertThat(e.code()).isEqualTo(Code.NOT_THERE));
  }

  @Test
  void a_node_remembers_a_bounded_number_of_pairs_and_writes_few_at_a_time() {
    for (int tenant = 0; tenant < Sightings.MOST + 50; tenant++) {
      call(tenant);
    }
    write();
    assertThat(callers.count(CallerState.WAITING)).isEqualTo(Sightings.AT_ONCE);
    for (int round = 0; round < 20; round++) {
      write();
    }
    assertThat(callers.count(CallerState.WAITING)).isEqualTo(Sightings.MOST);
  }

  @Test
  void the_table_holds_a_bounded_number_and_never_forgets_who_is_blocked() {
    call(0);
    write();
    database.inTransaction(() -> callers.block(pair(0), WHY));
    for (int tenant = 1; tenant <= UnknownCallerRepository.MOST + 100; tenant++) {
      now = now.plusSeconds(1);
      call(tenant);
      if (tenant % Sightings.AT_ONCE == 0) {
        write();
      }
    }
    assertThat(callers.count(CallerState.WAITING)).isEqualTo(UnknownCallerRepository.MOST);
    assertThat(callers.find(pair(1))).isEmpty();
    assertThat(callers.isBlocked(pair(0))).isTrue();
  }

  @Test
  void while_the_database_is_away_calls_are_kept_and_nobody_notices() {
    boolean[] away = {true};
    UnknownCallerRepository weak =
        new UnknownCallerRepository(database.em()) {
          @Override
          public void add(java.util.Collection<Sighting> batch) {
            if (away[0]) {
              throw new IllegalStateException("away");
            }
            database.inTransaction(() -> super.add(batch));
          }
        };
    Sightings patient = sightings(weak);
    patient.note(Allowlists.refusal(Code.NOT_ADMITTED, pair(1)));
    assertThatCode(patient::write).doesNotThrowAnyException();
    patient.note(Allowlists.refusal(Code.NOT_ADMITTED, pair(1)));
    away[0] = false;
    patient.write();
    assertThat(waiting().getFirst().calls()).isEqualTo(2);
  }

  private Sightings sightings(UnknownCallerRepository over) {
    return new Sightings(allowlist, over, this);
  }

  private void call(int tenant) {
    sightings.note(Allowlists.refusal(Code.NOT_ADMITTED, pair(tenant)));
  }

  private void write() {
    database.inTransaction(sightings::write);
  }

  private List<UnknownCallerView> waiting() {
    return callers.page(CallerState.WAITING, 0, 10);
  }

  private AllowlistEntry admit(int tenant) {
    return database.inTransaction(
        () -> {
          AllowlistEntry entry =
              AllowlistEntry.admit(
                  pair(tenant), EntryTerms.plain("Known"), null, WHY.text(), DANA, now);
          table.save(List.of(entry));
          return entry;
        });
  }

  private static Pair pair(int tenant) {
    return new Pair(
        TenantId.of("a0000000-0000-4000-8000-%012d".formatted(tenant)),
        ClientId.of("d0000000-0000-4000-8000-000000000001"));
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
