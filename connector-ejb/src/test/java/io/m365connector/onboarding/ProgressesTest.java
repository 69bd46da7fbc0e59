package io.m365connector.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.actor.Actor;
import io.m365connector.allowlist.EntryStatus;
import io.m365connector.allowlist.EntryView;
import io.m365connector.allowlist.Pair;
import io.m365connector.progress.NextStep;
import io.m365connector.progress.Progress;
import io.m365connector.progress.Progresses;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the status link tells, over the real tables. */
class ProgressesTest {

  private final Office office = new Office();
  private final Progresses progresses =
      new Progresses(office.access, office.allowlist, office.database.em());
  private AccessRequests.Submitted filed;

  @BeforeEach
  void file() {
    office.actor = Actor.REQUESTER;
    filed = office.database.inTransaction(() -> office.access.submit(Office.draft(1)));
    office.actor = Office.DANA;
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void another_link_leads_nowhere() {
    assertThat(progresses.of(StatusKey.create())).isEmpty();
  }

  @Test
  void before_the_approval_nothing_that_the_connector_saw_is_told() {
    called(Office.pair(1), office.instant());
    refused(Office.pair(1), "M365C-3001", office.instant());

    Progress progress = progress();

    assertThat(progress.next()).isEqualTo(NextStep.WAIT);
    assertThat(progress.firstCall()).isNull();
    assertThat(progress.refusal()).isNull();
    assertThat(progress.entry()).isNull();
  }

  @Test
  void after_the_approval_it_goes_from_consent_to_the_first_call() {
    approve();
    assertThat(progress().next()).isEqualTo(NextStep.CONNECT);
    assertThat(progress().entry()).isEqualTo(EntryStatus.ACTIVE);

    office.pass(Duration.ofMinutes(5));
    refused(Office.pair(1), "M365C-3001", office.instant());
    assertThat(progress().next()).isEqualTo(NextStep.CONSENT);

    office.pass(Duration.ofMinutes(90));
    called(Office.pair(1), office.instant());
    assertThat(progress().next()).isEqualTo(NextStep.NOTHING);
    assertThat(progress().firstCall()).isEqualTo(office.instant().truncatedTo(ChronoUnit.HOURS));
  }

  @Test
  void another_pairs_calls_are_not_ours() {
    approve();
    called(Office.pair(2), office.instant());
    refused(Office.pair(2), "M365C-3003", office.instant());

    assertThat(progress().next()).isEqualTo(NextStep.CONNECT);
  }

  @Test
  void a_suspended_entry_is_told_at_once() {
    EntryView entry = approve();
    office.database.inTransaction(() -> office.entries.suspend(entry.id(), Office.WHY));

    assertThat(progress().next()).isEqualTo(NextStep.ASK_OPERATOR);
  }

  private Progress progress() {
    return progresses.of(StatusKey.of(filed.key().reveal()).orElseThrow()).orElseThrow();
  }

  private EntryView approve() {
    return office
        .database
        .inTransaction(
            () -> office.access.approve(filed.id(), 1, Office.draft(1).terms(), Office.WHY))
        .orElseThrow();
  }

  private void called(Pair pair, Instant at) {
    office.database.inTransaction(
        () ->
            office
                .database
                .em()
                .createNativeQuery(
                    "insert into usage_bucket (begins_at, tenant_id, client_id, tool, outcome,"
                        + " node, calls, millis, slowest) values (?1, ?2, ?3, 'get_me', 'OK', 'n',"
                        + " 1, 1, 1)")
                .setParameter(1, Timestamp.from(at.truncatedTo(ChronoUnit.HOURS)))
                .setParameter(2, pair.tenant().value())
                .setParameter(3, pair.client().value())
                .executeUpdate());
  }

  private void refused(Pair pair, String code, Instant at) {
    office.database.inTransaction(
        () ->
            office
                .database
                .em()
                .createNativeQuery(
                    "insert into failed_exchange (id, happened_at, tenant_id, client_id, code,"
                        + " entra_error, entra_codes, trace_id, correlation_id, request_id)"
                        + " values (?1, ?2, ?3, ?4, ?5, '', '', '', '', '')")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, Timestamp.from(at))
                .setParameter(3, pair.tenant().value())
                .setParameter(4, pair.client().value())
                .setParameter(5, code)
                .executeUpdate());
  }
}
