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
      all(name -> Optional.ofNullable(System.getenv(name)));
    } catch (SettingInvalid e) {
      System.err.println(e.detail());
      System.exit(BAD_CONFIGURATION);
    }
  }

  /**
   * Reads every setting that the application knows.
   *
   * @throws SettingInvalid naming the first that cannot be used
   */
  public static void all(Function<String, Optional<String>> source) {
    var config = ConnectorConfig.from(source);
    var reading = ReadingSettings.from(source);
    var endpoint = McpSettings.from(source);
    var limits = LimitSettings.from(source);
    var metrics = MetricsSettings.from(source);
    var audit = AuditSettings.from(source);
    var health = HealthSettings.from(source);
    var database = DatabaseSettings.from(source);
    var log = LogSettings.from(source);
    var traces = TraceSettings.from(source);
    var serverKeys = ServerKeys.from(source);
  }
}
