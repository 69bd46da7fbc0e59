package io.m365connector.transfer;

import static io.m365connector.onboarding.Desk.WHY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m365connector.allowlist.EntrySearch;
import io.m365connector.allowlist.EntryStatus;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import io.m365connector.onboarding.Desk;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlansTest {

  private final Desk desk = new Desk();
  private final Plans plans = Transfer.plans(desk);

  @BeforeEach
  void an_automation_acts() {
    desk.automation("pipeline");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void a_document_becomes_the_allowlist() {
    take(document("suspend", 1, 2));
    PlanView plan = create(document("suspend", 2, 3).replace("Company 2", "Renamed"));
    assertThat(plan.plan().entries())
        .extracting(PlannedEntry::verdict)
        .containsExactly(Verdict.CHANGE, Verdict.NEW, Verdict.SUSPEND);
    apply(plan);
    assertThat(desk.entries().page(EntrySearch.ALL, 0, 9))
        .extracting(entry -> entry.terms().label() + " " + entry.status())
        .containsExactly("Company 1 SUSPENDED", "Company 3 ACTIVE", "Renamed ACTIVE");
  }

  @Test
  void who_is_not_named_is_revoked_or_kept_where_the_document_says_so() {
    take(document("keep", 1, 2));
    take(document("keep", 3));
    assertThat(desk.allowlist().living(9)).hasSize(3);
    take(document("revoke", 3));
    assertThat(desk.allowlist().living(9)).hasSize(1);
  }

  @Test
  void json_is_understood_as_well() {
    take(
        """
        {"entries": [{"tenant": "a0000000-0000-4000-8000-000000000001",
          "client": "d0000000-0000-4000-8000-000000000001", "label": "Company",
          "tools": ["get_me"], "callsPerMinute": 60, "guestsAllowed": true,
          "validUntil": "2027-01-31", "status": "suspended"}]}
        """);
    var entry = desk.entries().page(EntrySearch.ALL, 0, 9).getFirst();
    assertThat(entry.status()).isEqualTo(EntryStatus.SUSPENDED);
    assertThat(entry.terms().tools().toString()).isEqualTo("get_me");
    assertThat(entry.terms().callsPerMinute()).isEqualTo(60);
  }

  @Test
  void a_plan_serves_once() {
    PlanView plan = create(document("suspend", 1));
    apply(plan);
    refused(Code.STEP_NOT_POSSIBLE, () -> apply(plan));
  }

  @Test
  void a_plan_ends_after_an_hour() {
    PlanView plan = create(document("suspend", 1));
    desk.pass(Duration.ofMinutes(61));
    refused(Code.STEP_NOT_POSSIBLE, () -> apply(plan));
  }

  @Test
  void a_plan_is_refused_when_the_list_was_changed_meanwhile() {
    PlanView plan = create(document("suspend", 1));
    take(document("suspend", 2));
    refused(Code.CHANGED_MEANWHILE, () -> apply(plan));
  }

  @Test
  void a_plan_of_somebody_else_is_not_there() {
    PlanView plan = create(document("suspend", 1));
    desk.automation("other");
    refused(Code.NOT_THERE, () -> apply(plan));
    refused(Code.NOT_THERE, () -> plans.find(plan.id()));
    refused(Code.NOT_THERE, () -> plans.find(UUID.randomUUID()));
  }

  @Test
  void a_dry_run_is_not_kept() {
    assertThat(desk.database().inTransaction(() -> plans.create(document("suspend", 1), true)).id())
        .isNull();
  }

  @Test
  void more_than_one_approver_holds_for_automations_unless_the_list_is_managed_elsewhere() {
    desk.rules(2, "");
    PlanView plan = create(document("suspend", 1));
    refused(Code.SECOND_PERSON_NEEDED, () -> apply(plan));
    desk.rules(2, "https://git.example/allowlist");
    apply(create(document("suspend", 1)));
    assertThat(desk.allowlist().living(9)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "entries: 5",
        "entries: [5]",
        "surplus: 1",
        "unlisted: maybe\nentries: []",
        "entries: []\nentries: []",
        "a: &a [1]\nentries: *a",
        "entries: [{tenant: {a: b}}]",
        "entries: [{colour: red}]",
        "entries: !!javax.script.ScriptEngineManager []",
        "{",
        "\t"
      })
  void what_is_no_such_document_is_refused(String document) {
    refused(Code.INPUT_INVALID, () -> create(document));
  }

  @Test
  void a_document_that_is_nested_without_end_is_refused() {
    refused(Code.INPUT_INVALID, () -> create("[".repeat(400_000)));
    refused(Code.INPUT_INVALID, () -> create("- ".repeat(400_000)));
  }

  private PlanView create(String document) {
    return desk.database().inTransaction(() -> plans.create(document, false));
  }

  private void apply(PlanView plan) {
    desk.database().inTransaction(() -> plans.apply(plan.id(), plan.plan().changes(), WHY));
  }

  private void take(String document) {
    apply(create(document));
  }

  private static String document(String unlisted, int... tenants) {
    return "unlisted: "
        + unlisted
        + "\nentries:\n"
        + Arrays.stream(tenants)
            .mapToObj(
                tenant ->
                    "- tenant: a0000000-0000-4000-8000-%012d\n  client: d0000000-0000-4000-8000-000000000001\n  label: Company %d\n"
                        .formatted(tenant, tenant))
            .collect(Collectors.joining());
  }

  private static void refused(Code code, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(RuleBroken.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
