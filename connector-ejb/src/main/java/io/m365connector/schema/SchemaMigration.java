package io.m365connector.schema;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/** Brings the schema up to this build; safe to run on several nodes at once (Flyway locks). */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

  @Resource(lookup = "jdbc/connector")
  private DataSource dataSource;

  /**
   * Migrates.
   *
   * @return the schema version afterwards
   */
  public String migrate() {
    MigrateResult result =
        Flyway.configure(SchemaMigration.class.getClassLoader())
            .dataSource(dataSource)
            // The empty flyway.location beside the scripts is how Flyway finds them on this server.
            .locations("classpath:db/migration")
            .callbackLocations("classpath:db/migration")
            .failOnMissingLocations(true)
            .cleanDisabled(true)
            .load()
            .migrate();
    String target = result.targetSchemaVersion;
    return target == null ? String.valueOf(result.initialSchemaVersion) : target;
  }
}
