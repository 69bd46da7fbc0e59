package io.m365connector.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.m365connector.TestDatabase;
import io.m365connector.allowlist.Pair;
import io.m365connector.caller.Callers;
import io.m365connector.caller.ClientId;
import io.m365connector.caller.TenantId;
import io.m365connector.code.Aadsts;
import io.m365connector.code.Code;
import io.m365connector.delegation.DelegationFailed;
import io.m365connector.delegation.Failures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FailedExchangesTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final TenantId TENANT = TenantId.of(Callers.TENANT);
  private static final Pair PAIR = new Pair(TENANT, caller().client());
  private static final String TRACE = "aaaaaaaa-0000-4000-8000-000000000001";
  private static final String CORRELATION = "bbbbbbbb-0000-4000-8000-000000000001";
  private static final DelegationFailed NO_CONSENT =
      Failures.answered(
          400,
          """
          {"error":"invalid_grant","suberror":"consent_required","error_codes":[65001],
           "error_description":"AADSTS65001: alice@example.com has not consented",
           "trace_id":"%s","correlation_id":"%s"}
          """
              .formatted(TRACE, CORRELATION));

  private final TestDatabase database = new TestDatabase();
  private final FailedExchangeRepository table = new FailedExchangeRepository(database.em());
  private final FailureRecorder recorder = recorder(table, NOW);
  private final FailedExchanges failures = new FailedExchanges(table);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_failure_is_found_by_its_tenant_with_code_numbers_and_ids() {
    fail(recorder);

    FailedExchangeView found = failures.of(PAIR, 0, 10).getFirst();

    assertThat(found.happenedAt()).isEqualTo(NOW);
    assertThat(found.pair().tenant()).isEqualTo(TENANT);
    assertThat(found.code()).isEqualTo(Code.CONSENT_REQUIRED.id());
    assertThat(found.entraError()).isEqualTo("invalid_grant");
    assertThat(found.traceId()).isEqualTo(TRACE);
    assertThat(found.correlationId()).isEqualTo(CORRELATION);
    assertThat(found.explained().map(Aadsts::number)).contains(65001L);
  }

  @Test
  void another_client_of_the_tenant_has_its_own() {
    fail(recorder);

    Pair other = new Pair(TENANT, ClientId.of("44444444-4444-4444-8444-444444444444"));
    assertThat(failures.of(other, 0, 10)).isEmpty();
  }

  @Test
  void entras_description_is_not_kept() {
    fail(recorder);

    assertThat(failures.of(PAIR, 0, 10).toString()).doesNotContain("alice");
  }

  @Test
  void it_is_found_by_correlation_and_trace_id_and_by_no_other() {
    fail(recorder);

    assertThat(failures.named(CORRELATION)).hasSize(1);
    assertThat(failures.named(" " + TRACE + " ")).hasSize(1);
    assertThat(failures.named("cccccccc-0000-4000-8000-000000000001")).isEmpty();
  }

  @Test
  void an_empty_id_finds_nothing_although_some_have_no_id() {
    recorder.failed(caller(), Failures.answered(500, "{}"));
    database.inTransaction(recorder::write);

    assertThat(failures.of(PAIR, 0, 10)).hasSize(1);
    assertThat(failures.named(" ")).isEmpty();
  }

  @Test
  void the_newest_stands_first_and_pages_follow_each_other() {
    fail(recorder(table, NOW.minusSeconds(60)));
    fail(recorder);

    assertThat(failures.of(PAIR, 0, 1).getFirst().happenedAt()).isEqualTo(NOW);
    assertThat(failures.of(PAIR, 1, 1).getFirst().happenedAt()).isEqualTo(NOW.minusSeconds(60));
  }

  @Test
  void after_seven_days_it_is_forgotten() {
    fail(recorder(table, NOW.minus(Duration.ofDays(7)).minusSeconds(1)));
    fail(recorder(table, NOW.minus(Duration.ofDays(7)).plusSeconds(1)));

    database.inTransaction(recorder::forgetOld);

    assertThat(failures.of(PAIR, 0, 10)).hasSize(1);
  }

  @Test
  void a_flood_is_cut_off_and_never_waits() {
    for (int i = 0; i < FailureRecorder.MOST + 5; i++) {
      recorder.failed(caller(), NO_CONSENT);
    }
    for (int i = 0; i < FailureRecorder.MOST / FailureRecorder.AT_ONCE + 1; i++) {
      database.inTransaction(recorder::write);
    }

    assertThat(database.em().createQuery("select count(f) from FailedExchange f").getSingleResult())
        .isEqualTo((long) FailureRecorder.MOST);
  }

  @Test
  void what_cannot_be_written_is_kept_for_the_next_time() {
    boolean[] away = {true};
    FailureRecorder patient =
        recorder(
            new FailedExchangeRepository(database.em()) {
              @Override
              public void add(Collection<FailedExchange> rows) {
                if (away[0]) {
                  throw new IllegalStateException("away");
                }
                super.add(rows);
              }
            },
            NOW);
    patient.failed(caller(), NO_CONSENT);

    assertThatCode(patient::write).doesNotThrowAnyException();
    away[0] = false;
    database.inTransaction(patient::write);

    assertThat(failures.of(PAIR, 0, 10)).hasSize(1);
  }

  private void fail(FailureRecorder to) {
    to.failed(caller(), NO_CONSENT);
    database.inTransaction(to::write);
  }

  private static io.m365connector.caller.Caller caller() {
    return Callers.of(Callers.TENANT, Callers.ALICE);
  }

  private static FailureRecorder recorder(FailedExchangeRepository table, Instant now) {
    return new FailureRecorder(table, Clock.fixed(now, ZoneOffset.UTC));
  }
}
