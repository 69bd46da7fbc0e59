package io.m365connector.allowlist;

import io.m365connector.caller.Caller;

/** A {@link Caller} and the entry that admitted it. Only {@link Allowlist} makes one. */
public final class AdmittedCaller {

  private final Caller caller;
  private final Admission admission;

  AdmittedCaller(Caller caller, Admission admission) {
    this.caller = caller;
    this.admission = admission;
  }

  public Caller caller() {
    return caller;
  }

  public Admission admission() {
    return admission;
  }

  @Override
  public String toString() {
    return "Admitted" + caller;
  }
}
