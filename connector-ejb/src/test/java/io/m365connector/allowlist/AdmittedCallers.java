package io.m365connector.allowlist;

import io.m365connector.caller.Caller;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Admitted callers for tests of what comes after the allowlist. */
public final class AdmittedCallers {

  private AdmittedCallers() {}

  public static AdmittedCaller of(Caller caller) {
    return with(caller, ToolPolicy.ALL);
  }

  /** Whose entry permits just these tools. */
  public static AdmittedCaller permitted(Caller caller, String... tools) {
    return with(caller, ToolPolicy.only(List.of(tools)));
  }

  private static AdmittedCaller with(Caller caller, ToolPolicy policy) {
    return new AdmittedCaller(
        caller,
        new Admission(
            UUID.randomUUID(),
            new Pair(caller.tenant(), caller.client()),
            EntryStatus.ACTIVE,
            null,
            null,
            true,
            policy,
            null),
        Set.of());
  }
}
