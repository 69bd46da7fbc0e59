package io.m365connector.schema;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Where this build's schema scripts lie; the same for whoever runs them or looks at them. */
final class Scripts {

  private Scripts() {}

  static FluentConfiguration configuration() {
    return Flyway.configure(Scripts.class.getClassLoader())
        // The empty flyway.location beside the scripts is how Flyway finds them on this server.
        .locations("classpath:db/migration")
        .callbackLocations("classpath:db/migration")
        .failOnMissingLocations(true)
        // Numbers are given to strands of work beforehand, so a lower one may come after a higher
        // one.
        .outOfOrder(true)
        .cleanDisabled(true);
  }
}
