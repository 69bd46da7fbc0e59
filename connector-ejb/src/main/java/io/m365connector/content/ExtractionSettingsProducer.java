package io.m365connector.content;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Hands the checked settings to CDI. */
@Dependent
class ExtractionSettingsProducer {

  @Produces
  @Singleton
  ExtractionSettings extractionSettings() {
    Config config = ConfigProvider.getConfig();
    return ExtractionSettings.from(name -> config.getOptionalValue(name, String.class));
  }
}
