package io.m365connector.allowlist;

import io.m365connector.code.Code;
import io.m365connector.code.CodedException;

/** The pair may not call. */
public final class NotAdmitted extends CodedException {

  private static final long serialVersionUID = 1L;

  private final transient Pair pair;

  NotAdmitted(Code code, Pair pair) {
    super(code, "tenant " + pair.tenant() + ", client " + pair.client());
    this.pair = pair;
  }

  /** Who was refused. */
  public Pair pair() {
    return pair;
  }
}
