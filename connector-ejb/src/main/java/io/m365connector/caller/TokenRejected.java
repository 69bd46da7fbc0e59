package io.m365connector.caller;

import io.m365connector.code.Code;
import io.m365connector.code.CodedException;

/** The token does not show who is calling. Carries nothing of the token. */
public final class TokenRejected extends CodedException {

  private static final long serialVersionUID = 1L;

  public TokenRejected(Code code) {
    super(code, null);
  }
}
