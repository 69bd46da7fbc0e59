package io.m365connector.config;

import java.util.Optional;
import java.util.function.Function;

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
      Function<String, Optional<String>> environment =
          name -> Optional.ofNullable(System.getenv(name));
      var config = ConnectorConfig.from(environment);
      var reading = ReadingSettings.from(environment);
      var endpoint = McpSettings.from(environment);
      var limits = LimitSettings.from(environment);
      var metrics = MetricsSettings.from(environment);
      var audit = AuditSettings.from(environment);
      var health = HealthSettings.from(environment);
    } catch (SettingInvalid e) {
      System.err.println(e.detail());
      System.exit(BAD_CONFIGURATION);
    }
  }
}
