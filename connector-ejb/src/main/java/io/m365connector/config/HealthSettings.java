package io.m365connector.config;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the node watches what it depends on, and how it leaves.
 *
 * @param interval between two looks, give or take a fifth, {@code CONNECTOR_HEALTH_INTERVAL}
 * @param timeout within which one has answered, {@code CONNECTOR_HEALTH_TIMEOUT}
 * @param upstream what a failing Entra or Graph does, {@code CONNECTOR_HEALTH_UPSTREAM}
 * @param drainDelay how long the node says that it leaves before it does, {@code
 *     CONNECTOR_DRAIN_DELAY}
 * @param drainTimeout how long calls under way may take then, {@code CONNECTOR_DRAIN_TIMEOUT}
 */
public record HealthSettings(
    Duration interval,
    Duration timeout,
    Upstream upstream,
    Duration drainDelay,
    Duration drainTimeout) {

  /** What a failing Entra or Graph does. */
  public enum Upstream {
    /** Takes the node out of rotation. */
    UNREADY,
    /** Is reported only. */
    REPORT
  }

  /**
   * Reads the settings.
   *
   * @param source a setting's value by its environment name
   * @throws SettingInvalid naming the first that cannot be used
   */
  public static HealthSettings from(Function<String, Optional<String>> source) {
    Settings settings = new Settings(source);
    return new HealthSettings(
        between(settings, "CONNECTOR_HEALTH_INTERVAL", 15, 1, 3600),
        between(settings, "CONNECTOR_HEALTH_TIMEOUT", 5, 1, 60),
        settings.choice("CONNECTOR_HEALTH_UPSTREAM", Upstream.class, Upstream.UNREADY),
        between(settings, "CONNECTOR_DRAIN_DELAY", 15, 0, 600),
        between(settings, "CONNECTOR_DRAIN_TIMEOUT", 65, 0, 600));
  }

  private static Duration between(
      Settings settings, String name, long fallback, long least, long most) {
    Duration value = settings.duration(name, Duration.ofSeconds(fallback));
    if (value.compareTo(Duration.ofSeconds(least)) < 0
        || value.compareTo(Duration.ofSeconds(most)) > 0) {
      throw new SettingInvalid(name, "must be between PT" + least + "S and PT" + most + "S");
    }
    return value;
  }
}
