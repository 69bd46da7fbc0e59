package io.m365connector.tracing;

import io.m365connector.config.TraceSettings;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The OpenTelemetry SDK, set up by OpenTelemetry's own variables, and only where they name a
 * receiver: otherwise not one class of it is loaded.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/">
 *     Environment variables of OpenTelemetry</a>
 */
@ApplicationScoped
public class Telemetry {

  /** Metrics are read at /metrics and logs from the console; a variable may turn them on. */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "otel.service.name", "m365-mcp-connector",
          "otel.exporter.otlp.protocol", "http/protobuf",
          "otel.metrics.exporter", "none",
          "otel.logs.exporter", "none");

  private final @Nullable OpenTelemetrySdk sdk;

  /** For the container's proxy only. */
  protected Telemetry() {
    this.sdk = null;
  }

  @Inject
  public Telemetry(TraceSettings settings) {
    this.sdk = settings.exported() ? start() : null;
  }

  private static OpenTelemetrySdk start() {
    return AutoConfiguredOpenTelemetrySdk.builder()
        .addPropertiesSupplier(() -> DEFAULTS)
        .setServiceClassLoader(Telemetry.class.getClassLoader())
        .disableShutdownHook()
        .build()
        .getOpenTelemetrySdk();
  }

  /** Whether spans are wanted. */
  public boolean on() {
    return sdk != null;
  }

  Tracer tracer() {
    return (sdk == null ? TracerProvider.noop() : sdk.getTracerProvider()).get("io.m365connector");
  }

  /** Sends what is waiting. */
  @PreDestroy
  void stop() {
    if (sdk != null) {
      sdk.close();
    }
  }
}
