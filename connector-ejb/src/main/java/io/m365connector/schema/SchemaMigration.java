package io.m365connector.schema;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
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
    MigrateResult result = Scripts.configuration().dataSource(dataSource).load().migrate();
    String target = result.targetSchemaVersion;
    return target == null ? String.valueOf(result.initialSchemaVersion) : target;
  }
}
