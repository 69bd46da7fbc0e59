package io.m365connector.config;

import java.util.Optional;
import java.util.function.Function;

/**
 * Who may read the metrics, and how fine they are.
 *
 * @param token what a reader from elsewhere sends as bearer token, {@code CONNECTOR_METRICS_TOKEN}
 * @param tenants how many tenants are told apart, {@code CONNECTOR_METRICS_TENANTS}
 */
public record MetricsSettings(Optional<Secret> token, int tenants) {

  /**
   * Reads the settings.
   *
   * @param source a setting's value by its environment name
   * @throws SettingInvalid naming the first that cannot be used
   */
  public static MetricsSettings from(Function<String, Optional<String>> source) {
    Settings settings = new Settings(source);
    Optional<Secret> token = settings.secret("CONNECTOR_METRICS_TOKEN");
    if (token.filter(each -> each.reveal().length() < 16).isPresent()) {
      throw new SettingInvalid("CONNECTOR_METRICS_TOKEN", "must have at least 16 characters");
    }
    return new MetricsSettings(token, settings.number("CONNECTOR_METRICS_TENANTS", 0, 0, 1000));
  }
}
