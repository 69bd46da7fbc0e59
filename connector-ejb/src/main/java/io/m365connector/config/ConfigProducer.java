package io.m365connector.config;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Hands the checked settings to CDI; MicroProfile Config reads the environment names as they are.
 */
@Dependent
class ConfigProducer {

  @Produces
  @Singleton
  ConnectorConfig connectorConfig() {
    Config config = ConfigProvider.getConfig();
    return ConnectorConfig.from(name -> config.getOptionalValue(name, String.class));
  }
}
