package io.m365connector.config;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Hands the checked settings to CDI; MicroProfile Config reads the environment names as they are.
 */
@Dependent
class ConfigProducer {

  @Produces
  @Singleton
  ConnectorConfig connectorConfig() {
    return ConnectorConfig.from(ConfigProducer::value);
  }

  @Produces
  @Singleton
  LimitSettings limitSettings() {
    return LimitSettings.from(ConfigProducer::value);
  }

  @Produces
  @Singleton
  McpSettings mcpSettings() {
    return McpSettings.from(ConfigProducer::value);
  }

  @Produces
  @Singleton
  HealthSettings healthSettings() {
    return HealthSettings.from(ConfigProducer::value);
  }

  @Produces
  @Singleton
  MetricsSettings metricsSettings() {
    return MetricsSettings.from(ConfigProducer::value);
  }

  @Produces
  @Singleton
  AuditSettings auditSettings() {
    return AuditSettings.from(ConfigProducer::value);
  }

  @Produces
  @Singleton
  TraceSettings traceSettings() {
    return TraceSettings.from(ConfigProducer::value);
  }

  @Produces
  @Singleton
  LogSettings logSettings() {
    return LogSettings.from(ConfigProducer::value);
  }

  private static Optional<String> value(String name) {
    return ConfigProvider.getConfig().getOptionalValue(name, String.class);
  }
}
