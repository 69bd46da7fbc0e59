package io.m365connector.transfer;

import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;

/** Whether somebody who confirms a plan has seen what it does. */
final class Confirmed {

  private Confirmed() {}

  /**
   * Lets it pass.
   *
   * @throws RuleBroken when something hinders the plan, or the number typed is not its changes
   */
  static void by(Plan plan, long typed) {
    long hindering = plan.entries().stream().filter(each -> each.verdict().hinders()).count();
    if (hindering > 0) {
      throw new RuleBroken(Code.INPUT_INVALID, hindering + " entries cannot be taken as they are");
    }
    if (plan.changes() != typed) {
      throw new RuleBroken(
          Code.INPUT_INVALID, "confirm: " + plan.changes() + " entries would change");
    }
  }
}
