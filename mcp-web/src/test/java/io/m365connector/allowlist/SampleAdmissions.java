package io.m365connector.allowlist;

import io.m365connector.caller.Caller;
import io.m365connector.caller.SampleCallers;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Admitted callers for tests, as if the gate had let them in. */
public final class SampleAdmissions {

  private SampleAdmissions() {}

  /** A user of the sample tenant, admitted. */
  public static AdmittedCaller user(String objectId) {
    return permitted(objectId, ToolPolicy.ALL);
  }

  /** A user whose entry permits just these tools. */
  public static AdmittedCaller permitted(String objectId, List<String> tools) {
    return permitted(objectId, ToolPolicy.only(tools));
  }

  private static AdmittedCaller permitted(String objectId, ToolPolicy policy) {
    Caller caller = SampleCallers.user(objectId);
    return new AdmittedCaller(
        caller,
        new Admission(
            new UUID(0, 1),
            new Pair(caller.tenant(), caller.client()),
            EntryStatus.ACTIVE,
            null,
            null,
            false,
            policy,
            null),
        Set.of());
  }
}
