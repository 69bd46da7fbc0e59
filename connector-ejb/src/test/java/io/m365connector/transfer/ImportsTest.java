package io.m365connector.transfer;

import static io.m365connector.onboarding.Desk.WHY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m365connector.allowlist.EntrySearch;
import io.m365connector.allowlist.EntryStatus;
import io.m365connector.allowlist.EntryView;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import io.m365connector.onboarding.Desk;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportsTest {

  private static final String HEAD = "tenant,client,label,status,tools,contact,notes\n";

  private final Desk desk = new Desk();
  private final Imports imports = Transfer.imports(desk);

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void five_hundred_rows_with_seven_errors_are_all_told_and_none_is_taken() {
    StringBuilder file = new StringBuilder(HEAD);
    for (int i = 1; i <= 500; i++) {
      file.append(i % 71 == 0 ? row(i).replace("a0000000", "aOOOOOOO") : row(i));
    }
    Plan preview = preview(file.toString());
    assertThat(preview.count(Verdict.ERROR)).isEqualTo(7);
    assertThat(preview.count(Verdict.NEW)).isEqualTo(493);
    assertThat(preview.entries())
        .filteredOn(each -> each.verdict() == Verdict.ERROR)
        .allSatisfy(each -> assertThat(each.problem()).contains("perhaps the digit 0 is meant"));

    refused(Code.INPUT_INVALID, () -> apply(file.toString(), preview.seen(), 493));
    assertThat(desk.entries().count(EntrySearch.ALL)).isZero();
  }

  @Test
  void new_changed_and_equal_rows_are_told_apart_and_taken_with_one_version() {
    take(HEAD + row(1) + row(2));
    String next = HEAD + row(1) + row(2).replace("Company 2", "Renamed") + row(3);
    Plan preview = preview(next);
    assertThat(preview.entries())
        .extracting(PlannedEntry::verdict)
        .containsExactly(Verdict.SAME, Verdict.CHANGE, Verdict.NEW);
    assertThat(preview.entries().get(1).before()).containsEntry("label", "Company 2");
    assertThat(preview.entries().get(1).after()).containsEntry("label", "Renamed");

    long before = desk.allowlist().version();
    apply(next, preview.seen(), 2);
    assertThat(desk.allowlist().version()).isEqualTo(before + 1);
    assertThat(desk.recorded())
        .endsWith("ENTRY_CHANGED by Dana", "ENTRY_ADMITTED by Dana", "ALLOWLIST_IMPORTED by Dana");
    assertThat(desk.log().verify().intact()).isTrue();
  }

  @Test
  void a_state_of_suspended_suspends_and_active_resumes() {
    take(HEAD + row(1).replace("active", "suspended"));
    assertThat(all().getFirst().status()).isEqualTo(EntryStatus.SUSPENDED);
    take(HEAD + row(1));
    assertThat(all().getFirst().status()).isEqualTo(EntryStatus.ACTIVE);
  }

  @Test
  void the_same_pair_twice_is_a_conflict() {
    Plan preview = preview(HEAD + row(1) + row(1));
    assertThat(preview.entries())
        .extracting(PlannedEntry::verdict)
        .containsExactly(Verdict.NEW, Verdict.CONFLICT);
    assertThat(preview.applicable()).isFalse();
  }

  @Test
  void another_number_than_the_changes_is_refused() {
    Plan preview = preview(HEAD + row(1));
    refused(Code.INPUT_INVALID, () -> apply(HEAD + row(1), preview.seen(), 2));
  }

  @Test
  void a_preview_that_is_out_of_date_is_refused() {
    Plan preview = preview(HEAD + row(1));
    take(HEAD + row(2));
    refused(Code.CHANGED_MEANWHILE, () -> apply(HEAD + row(1), preview.seen(), 1));
  }

  @Test
  void an_export_changes_nothing_when_it_is_taken_back_in() throws IOException {
    take(
        HEAD
            + row(1)
            + row(2).replace("Rae", "=cmd|'/c calc'!A1")
            + row(3).replace("all", "get_me"));
    StringWriter out = new StringWriter();
    Transfer.exports(desk).entries(EntrySearch.ALL, ExportFormat.CSV, out);
    assertThat(out.toString()).contains("'=cmd|'");
    assertThat(preview(out.toString()).entries())
        .hasSize(3)
        .extracting(PlannedEntry::verdict)
        .containsOnly(Verdict.SAME);
  }

  @Test
  void a_row_whose_entry_was_changed_since_its_export_is_a_conflict() throws IOException {
    take(HEAD + row(1));
    StringWriter out = new StringWriter();
    Transfer.exports(desk).entries(EntrySearch.ALL, ExportFormat.CSV, out);
    take(HEAD + row(1).replace("Company 1", "Renamed"));
    assertThat(preview(out.toString()).entries().getFirst().verdict()).isEqualTo(Verdict.CONFLICT);
  }

  @ParameterizedTest
  @CsvSource({
    "'tenant,client\nx,y', label",
    "'tenant,client,label,colour\nx,y,z,w', columns",
    "'tenant,client,label,label\nx,y,z,w', twice",
    "'', empty"
  })
  void a_file_that_is_no_such_table_is_refused(String file, String why) {
    assertThatThrownBy(() -> preview(file))
        .isInstanceOfSatisfying(
            RuleBroken.class, e -> assertThat(e.facts().getFirst()).contains(why));
  }

  @ParameterizedTest
  @CsvSource({
    "active, revoked, status",
    "all, outlook_send_mail, no such tool",
    "Rae, •••, covered"
  })
  void a_field_that_cannot_be_accepted_is_named(String from, String to, String why) {
    assertThat(preview(HEAD + row(1).replace(from, to)).entries().getFirst().problem())
        .contains(why);
  }

  @Test
  void where_more_than_one_must_approve_an_import_does_not_go_round_them() {
    desk.rules(2, "");
    Plan preview = preview(HEAD + row(1));
    refused(Code.SECOND_PERSON_NEEDED, () -> apply(HEAD + row(1), preview.seen(), 1));
  }

  private static String row(int tenant) {
    return "a0000000-0000-4000-8000-%012d,d0000000-0000-4000-8000-000000000001,Company %d,active,all,Rae,\"Two, lines\nand more\"\n"
        .formatted(tenant, tenant);
  }

  private void take(String file) {
    Plan preview = preview(file);
    apply(file, preview.seen(), preview.changes());
  }

  private Plan preview(String file) {
    return imports.preview(file.getBytes(StandardCharsets.UTF_8));
  }

  private void apply(String file, long seen, long typed) {
    desk.database()
        .inTransaction(
            () -> imports.apply(file.getBytes(StandardCharsets.UTF_8), seen, typed, WHY));
  }

  private List<EntryView> all() {
    return desk.entries().page(EntrySearch.ALL, 0, 10);
  }

  private static void refused(Code code, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(RuleBroken.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
