package io.m365connector.config;

import java.util.Optional;
import java.util.function.Function;

/**
 * How the console log is written; the server reads the same variable for its own lines.
 *
 * @param json one JSON object a line, {@code CONNECTOR_LOG_FORMAT}
 */
public record LogSettings(boolean json) {

  private enum Format {
    SIMPLE,
    JSON
  }

  /**
   * Reads the settings.
   *
   * @param source a setting's value by its environment name
   * @throws SettingInvalid when it is neither {@code simple} nor {@code json}
   */
  public static LogSettings from(Function<String, Optional<String>> source) {
    return new LogSettings(
        new Settings(source).choice("CONNECTOR_LOG_FORMAT", Format.class, Format.SIMPLE)
            == Format.JSON);
  }
}
