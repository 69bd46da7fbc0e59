package io.m365connector.config;

import io.m365connector.code.Code;
import io.m365connector.code.CodedException;

/**
 * A setting that the connector cannot start with; the detail names it and the remedy in one line.
 */
public final class SettingInvalid extends CodedException {

  private static final long serialVersionUID = 1L;

  public SettingInvalid(String setting, String remedy) {
    super(Code.SETTING_INVALID, setting + ": " + remedy);
  }

  @Override
  public String getMessage() {
    return super.getMessage() + " " + detail();
  }
}
