package io.m365connector.allowlist;

import io.m365connector.caller.Caller;
import java.util.Set;

/** A {@link Caller} and the entry that admitted it. Only {@link Allowlist} makes one. */
public final class AdmittedCaller {

  private final Caller caller;
  private final Admission admission;
  private final Set<String> switchedOff;

  AdmittedCaller(Caller caller, Admission admission, Set<String> switchedOff) {
    this.caller = caller;
    this.admission = admission;
    this.switchedOff = switchedOff;
  }

  public Caller caller() {
    return caller;
  }

  public Admission admission() {
    return admission;
  }

  /** Whether this caller may use the tool: its entry permits it and nobody switched it off. */
  public boolean permits(String tool) {
    return admission.tools().permits(tool) && !switchedOff.contains(tool);
  }

  @Override
  public String toString() {
    return "Admitted" + caller;
  }
}
