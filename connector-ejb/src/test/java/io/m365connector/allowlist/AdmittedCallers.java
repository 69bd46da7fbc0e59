package io.m365connector.allowlist;

import io.m365connector.caller.Caller;
import java.util.Set;
import java.util.UUID;

/** Admitted callers for tests of what comes after the allowlist. */
public final class AdmittedCallers {

  private AdmittedCallers() {}

  public static AdmittedCaller of(Caller caller) {
    return new AdmittedCaller(
        caller,
        new Admission(
            UUID.randomUUID(),
            new Pair(caller.tenant(), caller.client()),
            EntryStatus.ACTIVE,
            null,
            null,
            true,
            ToolPolicy.ALL,
            null),
        Set.of());
  }
}
