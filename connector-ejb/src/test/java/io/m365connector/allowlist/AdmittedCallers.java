package io.m365connector.allowlist;

import io.m365connector.caller.Caller;
import io.m365connector.caller.Callers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

  /** A user of the sample tenant. */
  public static AdmittedCaller user(String user) {
    return of(Callers.of(Callers.TENANT, user));
  }

  /** A user whose entry has a rate of its own. */
  public static AdmittedCaller limitedTo(int callsPerMinute, String user) {
    return with(Callers.of(Callers.TENANT, user), ToolPolicy.ALL, callsPerMinute);
  }

  private static AdmittedCaller with(Caller caller, ToolPolicy policy) {
    return with(caller, policy, null);
  }

  private static AdmittedCaller with(
      Caller caller, ToolPolicy policy, @Nullable Integer callsPerMinute) {
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
            callsPerMinute),
        Set.of());
  }
}
