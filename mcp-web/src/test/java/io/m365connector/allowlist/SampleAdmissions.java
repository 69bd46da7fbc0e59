package io.m365connector.allowlist;

import io.m365connector.caller.Caller;
import io.m365connector.caller.SampleCallers;
import java.util.UUID;

/** Admitted callers for tests, as if the gate had let them in. */
public final class SampleAdmissions {

  private SampleAdmissions() {}

  /** A user of the sample tenant, admitted. */
  public static AdmittedCaller user(String objectId) {
    Caller caller = SampleCallers.user(objectId);
    return new AdmittedCaller(
        caller,
        new Admission(
            new UUID(0, 1),
            new Pair(caller.tenant(), caller.client()),
            EntryStatus.ACTIVE,
            null,
            null,
            false));
  }
}
