package io.m365connector.onboarding;

import static io.m365connector.onboarding.Office.WHY;
import static io.m365connector.onboarding.Office.pair;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m365connector.allowlist.EntryStatus;
import io.m365connector.allowlist.EntryTerms;
import io.m365connector.allowlist.EntryView;
import io.m365connector.allowlist.ToolPolicy;
import io.m365connector.audit.AuditFilter;
import io.m365connector.audit.Change;
import io.m365connector.audit.Reason;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EntriesTest {

  private final Office office = new Office();

  @AfterEach
  void close() {
    office.close();
  }

  @Nested
  class A_new_entry {
    @Test
    void is_active_at_once() {
      assertThat(admit(1).status()).isEqualTo(EntryStatus.ACTIVE);
    }

    @Test
    void with_a_first_day_to_come_is_pending() {
      EntryView entry = admit(1, from(day(1), null));
      assertThat(entry.status()).isEqualTo(EntryStatus.PENDING);
    }

    @Test
    void of_a_pair_that_lives_is_refused() {
      admit(1);
      refused(Code.PAIR_EXISTS, () -> admit(1));
    }

    @Test
    void needs_a_reason() {
      refused(Code.REASON_NEEDED, () -> Reason.of("too short"));
      refused(Code.REASON_NEEDED, () -> Reason.of(null));
    }
  }

  @Nested
  class Suspending {
    @Test
    void and_resuming_an_active_entry() {
      EntryView entry = admit(1);
      assertThat(run(() -> office.entries.suspend(entry.id(), WHY)).status())
          .isEqualTo(EntryStatus.SUSPENDED);
      assertThat(run(() -> office.entries.resume(entry.id(), 2, WHY)).status())
          .isEqualTo(EntryStatus.ACTIVE);
    }

    @Test
    void twice_is_refused() {
      EntryView entry = admit(1);
      run(() -> office.entries.suspend(entry.id(), WHY));
      refused(Code.STEP_NOT_POSSIBLE, () -> run(() -> office.entries.suspend(entry.id(), WHY)));
    }

    @Test
    void works_whatever_was_changed_meanwhile() {
      EntryView entry = admit(1);
      run(() -> office.entries.change(entry.id(), 1, EntryTerms.plain("Renamed"), WHY));
      assertThat(run(() -> office.entries.suspend(entry.id(), WHY)).status())
          .isEqualTo(EntryStatus.SUSPENDED);
    }

    @Test
    void resumes_to_expired_when_the_last_day_has_passed() {
      EntryView entry = admit(1, from(null, day(1)));
      run(() -> office.entries.suspend(entry.id(), WHY));
      office.pass(Duration.ofDays(2));
      assertThat(run(() -> office.entries.resume(entry.id(), 2, WHY)).status())
          .isEqualTo(EntryStatus.EXPIRED);
    }
  }

  @Nested
  class Revoking {
    @Test
    void is_final() {
      EntryView entry = admit(1);
      run(() -> office.entries.revoke(entry.id(), 1, WHY));
      refused(Code.STEP_NOT_POSSIBLE, () -> run(() -> office.entries.suspend(entry.id(), WHY)));
      refused(Code.STEP_NOT_POSSIBLE, () -> run(() -> office.entries.resume(entry.id(), 2, WHY)));
      refused(
          Code.STEP_NOT_POSSIBLE,
          () -> run(() -> office.entries.renew(entry.id(), 2, day(9), WHY)));
      refused(
          Code.STEP_NOT_POSSIBLE,
          () -> run(() -> office.entries.change(entry.id(), 2, EntryTerms.plain("x"), WHY)));
      refused(Code.STEP_NOT_POSSIBLE, () -> run(() -> office.entries.revoke(entry.id(), 2, WHY)));
    }

    @Test
    void leaves_room_for_a_new_entry_of_the_pair_that_nodes_decide_by() {
      EntryView first = admit(1);
      run(() -> office.entries.revoke(first.id(), 1, WHY));
      EntryView second = admit(1);
      assertThat(office.allowlist.changedAfter(-1))
          .extracting("entry")
          .containsExactly(first.id(), second.id());
      run(() -> office.entries.revoke(second.id(), 1, WHY));
      assertThat(admit(1).status()).isEqualTo(EntryStatus.ACTIVE);
    }
  }

  @Nested
  class Renewing {
    @Test
    void an_expired_entry_makes_it_active() {
      EntryView entry = admit(1, from(null, day(1)));
      office.pass(Duration.ofDays(2));
      run(() -> office.entries.renew(entry.id(), 1, day(9), WHY));
      assertThat(found(entry.id()).status()).isEqualTo(EntryStatus.ACTIVE);
    }

    @Test
    void to_a_day_in_the_past_is_refused() {
      EntryView entry = admit(1);
      refused(
          Code.INPUT_INVALID, () -> run(() -> office.entries.renew(entry.id(), 1, day(-1), WHY)));
    }

    @Test
    void leaves_a_suspended_entry_suspended() {
      EntryView entry = admit(1);
      run(() -> office.entries.suspend(entry.id(), WHY));
      assertThat(run(() -> office.entries.renew(entry.id(), 2, day(9), WHY)).status())
          .isEqualTo(EntryStatus.SUSPENDED);
    }
  }

  @Nested
  class A_change {
    @Test
    void is_recorded_field_by_field() {
      EntryView entry = admit(1);
      EntryTerms terms =
          new EntryTerms(
              "Company 1",
              null,
              ToolPolicy.only(Set.of("outlook_email_search")),
              null,
              null,
              60,
              true,
              null,
              null);
      run(() -> office.entries.change(entry.id(), 1, terms, WHY));
      Change change =
          office
              .log
              .page(AuditFilter.about(entry.id().toString()), Long.MAX_VALUE, 1)
              .getFirst()
              .change();
      assertThat(change.before())
          .containsOnlyKeys("callsPerMinute", "guestsAllowed", "tools")
          .containsEntry("tools", "all");
      assertThat(change.after())
          .containsEntry("tools", "outlook_email_search")
          .containsEntry("callsPerMinute", "60")
          .containsEntry("guestsAllowed", "true");
    }

    @Test
    void of_an_old_version_is_refused_and_names_who_was_quicker() {
      EntryView entry = admit(1);
      run(() -> office.entries.change(entry.id(), 1, EntryTerms.plain("New"), WHY));
      assertThatThrownBy(
              () -> run(() -> office.entries.change(entry.id(), 1, EntryTerms.plain("Old"), WHY)))
          .isInstanceOfSatisfying(
              RuleBroken.class,
              e -> {
                assertThat(e.code()).isEqualTo(Code.CHANGED_MEANWHILE);
                assertThat(e.facts().getFirst()).startsWith("Dana, ENTRY_CHANGED");
              });
    }

    @Test
    void of_the_first_day_to_the_future_makes_it_pending() {
      EntryView entry = admit(1);
      assertThat(run(() -> office.entries.change(entry.id(), 1, from(day(3), null), WHY)).status())
          .isEqualTo(EntryStatus.PENDING);
    }

    @Test
    void that_the_trail_cannot_record_does_not_happen() {
      EntryView entry = admit(1);
      run(() -> office.database.em().createNativeQuery("delete from audit_head").executeUpdate());
      assertThatThrownBy(() -> run(() -> office.entries.suspend(entry.id(), WHY)))
          .isInstanceOf(RuntimeException.class);
      assertThat(found(entry.id()).status()).isEqualTo(EntryStatus.ACTIVE);
    }

    @Test
    void by_hand_is_refused_while_the_allowlist_is_managed_elsewhere_but_suspending_is_not() {
      EntryView entry = admit(1);
      run(
          () -> {
            office.rules.change(
                new PortalRules(1, 30, 365, 30, "https://git.example.com/allowlist", ""), WHY);
            return true;
          });
      refused(
          Code.MANAGED_ELSEWHERE,
          () -> run(() -> office.entries.change(entry.id(), 1, EntryTerms.plain("x"), WHY)));
      refused(Code.MANAGED_ELSEWHERE, () -> admit(2));
      assertThat(run(() -> office.entries.suspend(entry.id(), WHY)).status())
          .isEqualTo(EntryStatus.SUSPENDED);
    }
  }

  private EntryView found(UUID id) {
    return office.entries.find(id).orElseThrow();
  }

  private EntryView admit(int tenant) {
    return admit(tenant, EntryTerms.plain("Company " + tenant));
  }

  private EntryView admit(int tenant, EntryTerms terms) {
    return run(() -> office.entries.admit(pair(tenant), terms, WHY));
  }

  private Instant day(int offset) {
    return office.instant().plus(Duration.ofDays(offset));
  }

  private static EntryTerms from(@Nullable Instant from, @Nullable Instant until) {
    return new EntryTerms("Dated", null, ToolPolicy.ALL, from, until, null, false, null, null);
  }

  private <T> T run(Supplier<T> work) {
    return office.database.inTransaction(work);
  }

  private static void refused(Code code, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(RuleBroken.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
