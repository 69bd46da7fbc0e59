package io.m365connector.onboarding;

import static io.m365connector.onboarding.Office.DANA;
import static io.m365connector.onboarding.Office.WHY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m365connector.actor.CurrentActor;
import io.m365connector.actor.Role;
import io.m365connector.allowlist.KillSwitch.Key;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KillSwitchesTest {

  private final Office office = new Office();
  private final KillSwitches approver = of(Set.of(Role.VIEW, Role.APPROVE));
  private final KillSwitches administrator = of(Set.of(Role.APPROVE, Role.ADMINISTER));

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void stopping_everything_reaches_the_nodes_and_the_trail() {
    run(() -> approver.engage(Key.everything(), WHY));

    assertThat(office.allowlist.switches().everything()).isTrue();
    assertThat(office.recorded()).containsExactly("SWITCH_ENGAGED by Dana");
  }

  @Test
  void an_approver_lets_a_tool_be_called_again() {
    run(() -> approver.engage(Key.tool("sharepoint_search"), WHY));
    run(() -> approver.release(Key.tool("sharepoint_search"), WHY));

    assertThat(approver.engaged()).isEmpty();
    assertThat(office.recorded())
        .containsExactly("SWITCH_ENGAGED by Dana", "SWITCH_RELEASED by Dana");
  }

  @Test
  void only_an_administrator_lets_everybody_in_again() {
    run(() -> approver.engage(Key.everything(), WHY));

    assertRefused(
        Code.SECOND_PERSON_NEEDED, () -> run(() -> approver.release(Key.everything(), WHY)));
    run(() -> administrator.release(Key.everything(), WHY));
    assertThat(approver.engaged()).isEmpty();
  }

  @Test
  void what_is_off_already_is_said_to_be_so() {
    Key tenant = Key.tenant(Office.pair(1).tenant());
    run(() -> approver.engage(tenant, WHY));

    assertRefused(Code.STEP_NOT_POSSIBLE, () -> run(() -> approver.engage(tenant, WHY)));
  }

  private KillSwitches of(Set<String> roles) {
    return new KillSwitches(
        office.allowlist, office.trail, new CurrentActor(() -> DANA, roles::contains), office);
  }

  private void run(Runnable change) {
    office.database.inTransaction(change);
  }

  private static void assertRefused(Code code, ThrowingCallable change) {
    assertThatThrownBy(change)
        .isInstanceOfSatisfying(
            RuleBroken.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }
}
