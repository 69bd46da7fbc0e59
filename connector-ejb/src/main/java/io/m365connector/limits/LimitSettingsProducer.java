package io.m365connector.limits;

import io.m365connector.config.LimitSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Hands the checked settings to CDI. */
@Dependent
class LimitSettingsProducer {

  @Produces
  @Singleton
  LimitSettings limitSettings() {
    Config config = ConfigProvider.getConfig();
    return LimitSettings.from(name -> config.getOptionalValue(name, String.class));
  }
}
