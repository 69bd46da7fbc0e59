package io.m365connector.schema;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.output.ValidateResult;

/**
 * How a database stands to this build; looked at without changing anything.
 *
 * @param database the version found, {@code none} when it is empty
 * @param build the version that this build brings
 */
public record SchemaState(Stand stand, String database, String build) {

  /** Where the database stands. */
  public enum Stand {
    /** Nothing there yet; the first start makes it. */
    EMPTY,
    CURRENT,
    /** The next start brings it up. */
    BEHIND,
    /** A newer build was here; this one runs on it within the rollback window. */
    AHEAD,
    /** What was run there is not what this build knows under that number. */
    FOREIGN
  }

  /**
   * Looks.
   *
   * @throws FlywayException when the database does not answer
   */
  public static SchemaState of(String url, String user, String password) {
    Flyway flyway =
        Scripts.configuration()
            .dataSource(url, user, password)
            .ignoreMigrationPatterns("*:pending", "*:future", "*:ignored")
            .load();
    MigrationInfoService info = flyway.info();
    String build = "none";
    boolean ahead = false;
    for (MigrationInfo each : info.all()) {
      ahead |= each.getState().isApplied() && !each.getState().isResolved();
      if (each.getState().isResolved()) {
        build = String.valueOf(each.getVersion());
      }
    }
    MigrationInfo current = info.current();
    String database = current == null ? "none" : String.valueOf(current.getVersion());
    return new SchemaState(stand(flyway, info, current != null, ahead), database, build);
  }

  private static Stand stand(
      Flyway flyway, MigrationInfoService info, boolean known, boolean ahead) {
    if (!known) {
      return Stand.EMPTY;
    }
    ValidateResult valid = flyway.validateWithResult();
    if (!valid.validationSuccessful) {
      return Stand.FOREIGN;
    }
    if (info.pending().length > 0) {
      return Stand.BEHIND;
    }
    return ahead ? Stand.AHEAD : Stand.CURRENT;
  }
}
