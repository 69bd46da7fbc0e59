package io.m365connector.config;

import java.util.Optional;

/**
 * Checks the settings before the server starts, so that a mistake costs one line and a second. Run
 * by {@code bin/connector}.
 */
public final class Preflight {

  /** {@code EX_CONFIG} of sysexits.h. */
  private static final int BAD_CONFIGURATION = 78;

  private Preflight() {}

  public static void main(String[] arguments) {
    try {
      var unused = ConnectorConfig.from(name -> Optional.ofNullable(System.getenv(name)));
    } catch (SettingInvalid e) {
      System.err.println(e.detail());
      System.exit(BAD_CONFIGURATION);
    }
  }
}
