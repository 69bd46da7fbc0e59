package io.m365connector.onboarding;

import io.m365connector.actor.Actor;
import io.m365connector.actor.ActorKind;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rules that administrators set.
 *
 * @param approvalsNeeded how many different people must approve a request; 1 switches the rule off
 * @param requestDays after how many days an undecided request expires
 * @param validityDays the validity that the approval form proposes; 0 for none
 * @param warnDays how many days before its end an entry counts as ending
 * @param managedBy where the allowlist is managed when not here: an https address; empty for here
 * @param banner a line for everybody who uses the portal
 */
public record PortalRules(
    int approvalsNeeded,
    int requestDays,
    int validityDays,
    int warnDays,
    String managedBy,
    String banner) {

  /** What holds until somebody changes it. */
  public static final PortalRules DEFAULT = new PortalRules(1, 30, 365, 30, "", "");

  public PortalRules {
    within("approvalsNeeded", approvalsNeeded, 1, 3);
    within("requestDays", requestDays, 1, 365);
    within("validityDays", validityDays, 0, 3650);
    within("warnDays", warnDays, 1, 365);
    managedBy = managedBy.strip();
    if (!managedBy.isEmpty() && !managedBy.matches("https://[A-Za-z0-9./_~:@%?=&-]{1,500}")) {
      throw new RuleBroken(Code.INPUT_INVALID, "managedBy: must be an https address");
    }
    banner = banner.strip();
    if (banner.length() > 500) {
      throw new RuleBroken(Code.INPUT_INVALID, "banner: at most 500 characters");
    }
  }

  /** Whether the allowlist is managed from outside the portal. */
  public boolean managedElsewhere() {
    return !managedBy.isEmpty();
  }

  /**
   * Lets this actor change the allowlist without a request. Where it is managed elsewhere, people
   * change it there, and the automation brings what was reviewed there.
   *
   * @param admits whether a pair would be admitted, which may need more than one person
   * @throws RuleBroken when it is managed elsewhere, or others must agree
   */
  void requireChangeBy(Actor actor, boolean admits) {
    boolean reviewed = managedElsewhere() && actor.kind() == ActorKind.AUTOMATION;
    if (managedElsewhere() && actor.kind() == ActorKind.PERSON) {
      throw new RuleBroken(Code.MANAGED_ELSEWHERE, managedBy);
    }
    if (admits && approvalsNeeded > 1 && !reviewed) {
      throw new RuleBroken(Code.SECOND_PERSON_NEEDED, "file a request instead");
    }
  }

  SortedMap<String, String> fields() {
    SortedMap<String, String> fields = new TreeMap<>();
    fields.put("approvalsNeeded", String.valueOf(approvalsNeeded));
    fields.put("requestDays", String.valueOf(requestDays));
    fields.put("validityDays", String.valueOf(validityDays));
    fields.put("warnDays", String.valueOf(warnDays));
    fields.put("managedBy", managedBy);
    fields.put("banner", banner);
    return fields;
  }

  static PortalRules of(Map<String, String> stored) {
    return new PortalRules(
        number(stored, "approvalsNeeded", DEFAULT.approvalsNeeded),
        number(stored, "requestDays", DEFAULT.requestDays),
        number(stored, "validityDays", DEFAULT.validityDays),
        number(stored, "warnDays", DEFAULT.warnDays),
        stored.getOrDefault("managedBy", ""),
        stored.getOrDefault("banner", ""));
  }

  private static int number(Map<String, String> stored, String name, int fallback) {
    @Nullable String value = stored.get(name);
    return value == null ? fallback : Integer.parseInt(value);
  }

  private static void within(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new RuleBroken(Code.INPUT_INVALID, name + ": " + least + " to " + most);
    }
  }
}
