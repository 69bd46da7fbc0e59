package io.m365connector.check;

import io.m365connector.config.DatabaseSettings;
import io.m365connector.config.Secret;
import io.m365connector.schema.SchemaState;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Whether the database answers, and how its schema stands to this build. */
final class DatabaseLook {

  private static final String SUBJECT = "database";
  private static final String SCHEMA = "schema";
  private static final int SECONDS = 5;

  /** SQLSTATE classes and H2's own codes, and whose move they are. */
  private static final Map<String, String> REMEDIES =
      Map.of(
          "08", "nobody answers there. Check host and port of CONNECTOR_DB_URL, and the firewall.",
          "28", "user or password is refused. Check CONNECTOR_DB_USER and CONNECTOR_DB_PASSWORD.",
          "3D", "there is no such database. Create it, or correct CONNECTOR_DB_URL.");

  private final DatabaseSettings settings;

  DatabaseLook(DatabaseSettings settings) {
    this.settings = settings;
  }

  List<Line> lines() {
    if (settings.file().isPresent() && !Files.exists(settings.file().get())) {
      return List.of(
          Line.ok(
              SUBJECT, "embedded, made at the first start: " + settings.file().get().getParent()));
    }
    String password = settings.password().map(Secret::reveal).orElse("");
    DriverManager.setLoginTimeout(SECONDS);
    try (Connection connection = connect(password)) {
      String name =
          connection.getMetaData().getDatabaseProductName()
              + " "
              + connection.getMetaData().getDatabaseProductVersion();
      return List.of(
          Line.ok(SUBJECT, name + " at " + place()),
          schema(SchemaState.of(url(), settings.user(), password)));
    } catch (SQLException e) {
      return List.of(unreachable(e));
    } catch (RuntimeException e) {
      return List.of(
          Line.failed(SCHEMA, "its record of versions cannot be read. Check the user's rights."));
    }
  }

  private Connection connect(String password) throws SQLException {
    return DriverManager.getConnection(url(), settings.user(), password);
  }

  /** An embedded database is looked at only if it is there. */
  private String url() {
    return settings.url().startsWith("jdbc:h2:file:")
        ? settings.url() + ";IFEXISTS=TRUE"
        : settings.url();
  }

  /** The URL without its parameters, which may hold a password. */
  private String place() {
    return settings.url().replaceFirst("[?;].*", "").replaceFirst("^jdbc:", "");
  }

  private Line unreachable(SQLException e) {
    if (isInUse(e)) {
      return Line.note(SUBJECT, "in use by a connector that runs; its schema was not looked at");
    }
    String state = String.valueOf(e.getSQLState());
    String remedy =
        REMEDIES.getOrDefault(
            state.length() > 2 ? state.substring(0, 2) : state,
            "it cannot be opened (SQLSTATE " + state + ").");
    return Line.failed(SUBJECT, place() + ": " + remedy);
  }

  /** H2's DATABASE_ALREADY_OPEN_1. */
  private static boolean isInUse(SQLException e) {
    return e.getErrorCode() == 90_020;
  }

  private static Line schema(SchemaState state) {
    String versions = "version " + state.database() + ", this build has " + state.build();
    return switch (state.stand()) {
      case EMPTY -> Line.ok(SCHEMA, "none yet; the first start makes version " + state.build());
      case CURRENT -> Line.ok(SCHEMA, "current: " + versions);
      case BEHIND -> Line.note(SCHEMA, "behind: " + versions + "; the next start brings it up");
      case AHEAD ->
          Line.note(
              SCHEMA,
              "ahead: "
                  + versions
                  + "; a newer build was here. This one runs on it within the rollback window"
                  + " (docs/upgrade.md)");
      case FOREIGN ->
          Line.failed(
              SCHEMA,
              "scripts were run there that differ from this build's under the same number. Use the"
                  + " build that made it, or restore a backup.");
    };
  }
}
