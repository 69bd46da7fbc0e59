package io.m365connector.allowlist;

import io.m365connector.code.Code;
import java.time.Clock;
import java.time.Duration;

/** Opens this package's constructors to the tests of others. */
public final class Allowlists {

  private Allowlists() {}

  /** An allowlist that has just read its table. */
  public static Allowlist following(AllowlistRepository repository, Clock clock) {
    Allowlist allowlist = new Allowlist(repository, Duration.ofSeconds(60), clock);
    allowlist.follow();
    return allowlist;
  }

  public static NotAdmitted refusal(Code code, Pair pair) {
    return new NotAdmitted(code, pair);
  }
}
