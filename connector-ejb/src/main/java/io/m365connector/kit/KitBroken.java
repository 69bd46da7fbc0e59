package io.m365connector.kit;

import io.m365connector.code.Code;
import io.m365connector.code.CodedException;

/** An output that does not read back as what was meant; nobody gets it. */
class KitBroken extends CodedException {

  private static final long serialVersionUID = 1L;

  KitBroken(String what) {
    super(Code.INTERNAL, "The set-up kit is not valid: " + what);
  }

  static void unless(boolean holds, String what) {
    if (!holds) {
      throw new KitBroken(what);
    }
  }
}
