package io.m365connector.config;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Whether spans are sent, and so OpenTelemetry is set up by its own variables.
 *
 * @param exported {@code OTEL_EXPORTER_OTLP_ENDPOINT} or its form for traces is set, and {@code
 *     OTEL_SDK_DISABLED} is not true
 */
public record TraceSettings(boolean exported) {

  /**
   * Reads the settings.
   *
   * @param source a setting's value by its environment name
   */
  public static TraceSettings from(Function<String, Optional<String>> source) {
    Settings settings = new Settings(source);
    boolean named =
        Stream.of("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")
            .anyMatch(name -> settings.text(name).isPresent());
    boolean off = settings.text("OTEL_SDK_DISABLED").filter("true"::equalsIgnoreCase).isPresent();
    return new TraceSettings(named && !off);
  }
}
