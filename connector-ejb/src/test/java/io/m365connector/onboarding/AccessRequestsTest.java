package io.m365connector.onboarding;

import static io.m365connector.onboarding.Office.DANA;
import static io.m365connector.onboarding.Office.GRACE;
import static io.m365connector.onboarding.Office.OMAR;
import static io.m365connector.onboarding.Office.WHY;
import static io.m365connector.onboarding.Office.draft;
import static io.m365connector.onboarding.Office.pair;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m365connector.actor.Actor;
import io.m365connector.allowlist.EntryStatus;
import io.m365connector.allowlist.EntryTerms;
import io.m365connector.allowlist.EntryView;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AccessRequestsTest {

  private final Office office = new Office();
  private AccessRequests.Submitted submitted;

  @BeforeEach
  void somebody_asks() {
    submitted = as(Actor.REQUESTER, () -> office.access.submit(draft(1)));
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Nested
  class A_submission {
    @Test
    void waits_for_a_decision() {
      assertThat(view().state()).isEqualTo(RequestState.SUBMITTED);
    }

    @Test
    void is_found_by_its_key_and_by_no_other() {
      assertThat(office.access.status(submitted.key()).orElseThrow().id())
          .isEqualTo(submitted.id());
      assertThat(office.access.status(StatusKey.create())).isEmpty();
    }

    @Test
    void does_not_keep_the_key_itself() {
      Object stored =
          office
              .database
              .em()
              .createNativeQuery("select status_key from access_request")
              .getSingleResult();
      assertThat(stored.toString()).isNotEqualTo(submitted.key().reveal()).hasSize(64);
    }

    @Test
    void of_a_blocked_tenant_is_refused() {
      as(DANA, () -> office.access.block(submitted.id(), version(), WHY));
      refused(
          Code.REQUESTS_BLOCKED, () -> as(Actor.REQUESTER, () -> office.access.submit(draft(1))));
    }

    @Test
    void is_accepted_again_after_an_unblock() {
      as(DANA, () -> office.access.block(submitted.id(), version(), WHY));
      as(DANA, () -> office.access.unblock(submitted.id(), version(), WHY));
      assertThat(as(Actor.REQUESTER, () -> office.access.submit(draft(1)))).isNotNull();
    }

    @Test
    void beyond_three_open_ones_of_a_tenant_is_refused() {
      as(Actor.REQUESTER, () -> office.access.submit(draft(1)));
      as(Actor.REQUESTER, () -> office.access.submit(draft(1)));
      refused(
          Code.TOO_MANY_REQUESTS, () -> as(Actor.REQUESTER, () -> office.access.submit(draft(1))));
    }
  }

  @Nested
  class An_approval {
    @Test
    void admits_the_pair_on_the_terms_decided() {
      EntryView entry = approve(DANA).orElseThrow();
      assertThat(entry.status()).isEqualTo(EntryStatus.ACTIVE);
      assertThat(entry.pair()).isEqualTo(pair(1));
      assertThat(view().state()).isEqualTo(RequestState.APPROVED);
      assertThat(view().entryId()).isEqualTo(entry.id());
    }

    @Test
    void takes_a_new_allowlist_version() {
      long before = office.allowlist.version();
      approve(DANA);
      assertThat(office.allowlist.version()).isEqualTo(before + 1);
      assertThat(office.allowlist.changedAfter(before)).hasSize(1);
    }

    @Test
    void is_recorded_with_the_entry_it_made() {
      approve(DANA);
      assertThat(office.recorded())
          .containsExactly(
              "REQUEST_SUBMITTED by Requester",
              "ENTRY_ADMITTED by Dana",
              "REQUEST_APPROVED by Dana");
      assertThat(office.log.verify().intact()).isTrue();
    }

    @Test
    void of_what_somebody_changed_meanwhile_is_refused_and_names_them() {
      long seen = version();
      as(OMAR, () -> office.access.claim(submitted.id(), seen));
      assertThatThrownBy(
              () -> as(DANA, () -> office.access.approve(submitted.id(), seen, terms(), WHY)))
          .isInstanceOfSatisfying(
              RuleBroken.class,
              e -> {
                assertThat(e.code()).isEqualTo(Code.CHANGED_MEANWHILE);
                assertThat(e.facts().getFirst()).startsWith("Omar, REQUEST_CLAIMED");
              });
    }

    @Test
    void of_a_pair_that_is_admitted_already_is_refused_and_leaves_the_request_open() {
      as(DANA, () -> office.entries.admit(pair(1), EntryTerms.plain("There"), WHY));
      refused(Code.PAIR_EXISTS, () -> approve(DANA));
      assertThat(view().state()).isEqualTo(RequestState.SUBMITTED);
    }

    @Test
    void by_who_filed_it_is_refused() {
      var own = as(DANA, () -> office.access.submit(draft(2)));
      refused(
          Code.SECOND_PERSON_NEEDED,
          () -> as(DANA, () -> office.access.approve(own.id(), 1, terms(), WHY)));
    }
  }

  @Nested
  class Where_two_must_approve {
    @BeforeEach
    void four_eyes() {
      as(GRACE, () -> office.rules.change(new PortalRules(2, 30, 365, 30, "", ""), WHY));
    }

    @Test
    void the_first_approval_does_not_admit() {
      assertThat(approve(DANA)).isEmpty();
      assertThat(view().state()).isEqualTo(RequestState.FIRST_APPROVED);
      assertThat(office.allowlist.find(pair(1))).isEmpty();
    }

    @Test
    void the_second_person_admits() {
      approve(DANA);
      assertThat(approve(OMAR)).isPresent();
    }

    @Test
    void the_same_person_twice_is_refused() {
      approve(DANA);
      refused(Code.SECOND_PERSON_NEEDED, () -> approve(DANA));
    }

    @Test
    void other_terms_start_over() {
      approve(DANA);
      Optional<EntryView> entry =
          as(
              OMAR,
              () ->
                  office.access.approve(submitted.id(), version(), EntryTerms.plain("Other"), WHY));
      assertThat(entry).isEmpty();
      assertThat(office.access.reviews(submitted.id())).hasSize(1);
    }

    @Test
    void the_second_person_reads_what_the_first_settled_on() {
      approve(DANA);
      assertThat(office.access.proposed(submitted.id())).contains(terms());
    }

    @Test
    void nobody_admits_without_a_request() {
      refused(
          Code.SECOND_PERSON_NEEDED,
          () -> as(GRACE, () -> office.entries.admit(pair(5), EntryTerms.plain("Five"), WHY)));
    }
  }

  @Nested
  class A_decided_request {
    @Test
    void can_not_be_decided_again() {
      as(DANA, () -> office.access.reject(submitted.id(), version(), WHY));
      refused(Code.STEP_NOT_POSSIBLE, () -> approve(OMAR));
      refused(
          Code.STEP_NOT_POSSIBLE,
          () -> as(OMAR, () -> office.access.reject(submitted.id(), version(), WHY)));
      refused(
          Code.STEP_NOT_POSSIBLE,
          () -> as(OMAR, () -> office.access.claim(submitted.id(), version())));
    }

    @Test
    void tells_the_requester_why() {
      as(DANA, () -> office.access.reject(submitted.id(), version(), WHY));
      assertThat(office.access.status(submitted.key()).orElseThrow().stateReason())
          .isEqualTo(WHY.text());
    }

    @Test
    void can_not_be_withdrawn() {
      approve(DANA);
      refused(Code.STEP_NOT_POSSIBLE, () -> run(() -> office.access.withdraw(submitted.key())));
    }
  }

  @Nested
  class A_review {
    @Test
    void is_taken_by_somebody_and_given_back() {
      as(DANA, () -> office.access.claim(submitted.id(), version()));
      assertThat(view().state()).isEqualTo(RequestState.IN_REVIEW);
      assertThat(view().assigneeName()).isEqualTo("Dana");
      as(DANA, () -> office.access.release(submitted.id(), version()));
      assertThat(view().state()).isEqualTo(RequestState.SUBMITTED);
      assertThat(view().assigneeName()).isNull();
    }
  }

  @Test
  void a_withdrawn_request_can_not_be_approved() {
    run(() -> office.access.withdraw(submitted.key()));
    refused(Code.STEP_NOT_POSSIBLE, () -> approve(DANA));
  }

  private EntryTerms terms() {
    return draft(1).terms();
  }

  private Optional<EntryView> approve(Actor reviewer) {
    return as(reviewer, () -> office.access.approve(submitted.id(), version(), terms(), WHY));
  }

  private RequestView view() {
    return office.access.find(submitted.id()).orElseThrow();
  }

  private long version() {
    return view().version();
  }

  private <T> T as(Actor actor, java.util.function.Supplier<T> work) {
    office.actor = actor;
    return office.database.inTransaction(work);
  }

  private void as(Actor actor, Runnable work) {
    office.actor = actor;
    office.database.inTransaction(work);
  }

  private void run(Runnable work) {
    office.database.inTransaction(work);
  }

  private static void refused(Code code, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(RuleBroken.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
