package io.m365connector.mcp.http;

import io.m365connector.config.McpSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Hands the endpoint's checked settings to CDI. */
@Dependent
class SettingsProducer {

  @Produces
  @Singleton
  McpSettings mcpSettings() {
    Config config = ConfigProvider.getConfig();
    return McpSettings.from(name -> config.getOptionalValue(name, String.class));
  }
}
