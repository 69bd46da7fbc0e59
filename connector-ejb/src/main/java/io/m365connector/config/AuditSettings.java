package io.m365connector.config;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether calls of tools are recorded.
 *
 * @param calls {@code CONNECTOR_AUDIT_CALLS}
 * @param retention how long records are kept, {@code CONNECTOR_AUDIT_RETENTION}
 */
public record AuditSettings(Calls calls, Duration retention) {

  /** What becomes of a call that cannot be recorded. */
  public enum Calls {
    /** No call is recorded. */
    OFF,
    /** It is served, and the loss is counted. */
    ON,
    /** It is refused. */
    REQUIRED
  }

  /**
   * Reads the settings.
   *
   * @param source a setting's value by its environment name
   * @throws SettingInvalid naming the first that cannot be used
   */
  public static AuditSettings from(Function<String, Optional<String>> source) {
    Settings settings = new Settings(source);
    String name = "CONNECTOR_AUDIT_RETENTION";
    Duration retention = settings.duration(name, Duration.ofDays(90));
    if (retention.compareTo(Duration.ofDays(1)) < 0) {
      throw new SettingInvalid(name, "must be P1D or more");
    }
    return new AuditSettings(
        settings.choice("CONNECTOR_AUDIT_CALLS", Calls.class, Calls.ON), retention);
  }
}
