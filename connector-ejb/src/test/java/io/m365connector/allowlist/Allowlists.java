package io.m365connector.allowlist;

import io.m365connector.code.Code;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Opens this package's constructors to the tests of others. */
public final class Allowlists {

  private Allowlists() {}

  /** An allowlist that has just read its table. */
  public static Allowlist following(AllowlistRepository repository, Clock clock) {
    Allowlist allowlist = new Allowlist(repository, Duration.ofSeconds(60), clock);
    allowlist.follow();
    return allowlist;
  }

  /** An allowlist that knows just this, and for how long it is believed. */
  public static Allowlist of(List<Admission> entries, Switches switches, Clock clock) {
    return following(
        new AllowlistRepository() {
          @Override
          public long version() {
            return 1;
          }

          @Override
          public List<Admission> changedAfter(long version) {
            return entries;
          }

          @Override
          public Switches switches() {
            return switches;
          }
        },
        clock);
  }

  public static NotAdmitted refusal(Code code, Pair pair) {
    return new NotAdmitted(code, pair);
  }
}
