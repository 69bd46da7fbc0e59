package io.m365connector.onboarding;

import static io.m365connector.onboarding.Office.WHY;
import static io.m365connector.onboarding.Office.pair;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m365connector.allowlist.EntrySearch;
import io.m365connector.allowlist.EntryStatus;
import io.m365connector.allowlist.EntryTerms;
import io.m365connector.allowlist.EntryView;
import io.m365connector.allowlist.ToolPolicy;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EntryListsTest {

  private final Office office = new Office();

  @AfterEach
  void close() {
    office.close();
  }

  @Nested
  class A_bulk_action {
    @Test
    void touches_all_with_one_version() {
      List<UUID> ids = List.of(admit(1).id(), admit(2).id(), admit(3).id());
      long before = office.allowlist.version();
      assertThat(run(() -> office.entries.suspendAll(ids, WHY))).isEqualTo(3);
      assertThat(office.allowlist.version()).isEqualTo(before + 1);
    }

    @Test
    void touches_none_when_one_cannot() {
      EntryView one = admit(1);
      EntryView two = admit(2);
      run(() -> office.entries.suspend(two.id(), WHY));
      refused(
          Code.STEP_NOT_POSSIBLE,
          () -> run(() -> office.entries.suspendAll(List.of(one.id(), two.id()), WHY)));
      assertThat(found(one.id()).status()).isEqualTo(EntryStatus.ACTIVE);
    }
  }

  @Nested
  class A_search {
    @Test
    void finds_by_name_and_by_part_of_a_guid() {
      admit(1);
      EntryView two = admit(2);
      assertThat(found("company 2")).containsExactly(two.id());
      assertThat(found("000000000002")).containsExactly(two.id());
    }

    @Test
    void takes_wildcards_for_what_they_look_like() {
      admit(1);
      assertThat(found("%")).isEmpty();
      assertThat(found("compan_")).isEmpty();
    }

    @Test
    void finds_by_status_and_by_end() {
      admit(1);
      EntryView two = admit(2, from(null, day(5)));
      assertThat(
              office.entries.page(
                  new EntrySearch(
                      null,
                      Set.of(EntryStatus.ACTIVE),
                      day(6),
                      EntrySearch.Order.VALID_UNTIL,
                      true),
                  0,
                  10))
          .extracting(EntryView::id)
          .containsExactly(two.id());
    }

    @Test
    void finds_by_the_whole_name_of_a_permitted_tool() {
      EntryView all = admit(1);
      EntryView mail = admit(2, only("get_message", "search_mail"));
      EntryView other = admit(3, only("search_mail_folders", "searchxmail"));
      assertThat(found("search_mail", null)).containsExactlyInAnyOrder(all.id(), mail.id());
      assertThat(found("searchxmail", null)).containsExactlyInAnyOrder(all.id(), other.id());
    }

    @Test
    void finds_by_the_day_of_admission() {
      EntryView one = admit(1);
      assertThat(found(null, one.createdAt())).containsExactly(one.id());
      assertThat(found(null, one.createdAt().plusSeconds(1))).isEmpty();
    }
  }

  private List<UUID> found(@Nullable String tool, @Nullable Instant since) {
    EntrySearch search =
        new EntrySearch(null, Set.of(), null, tool, since, EntrySearch.Order.LABEL, false);
    assertThat(office.entries.count(search)).isEqualTo(office.entries.page(search, 0, 10).size());
    return office.entries.page(search, 0, 10).stream().map(EntryView::id).toList();
  }

  private List<UUID> found(String text) {
    return office.entries.page(EntrySearch.text(text), 0, 10).stream().map(EntryView::id).toList();
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

  private static EntryTerms only(String... tools) {
    return new EntryTerms(
        "Some tools", null, ToolPolicy.only(List.of(tools)), null, null, null, false, null, null);
  }

  private <T> T run(Supplier<T> work) {
    return office.database.inTransaction(work);
  }

  private static void refused(Code code, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(RuleBroken.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
