package io.m365connector.systemtests.upgrade;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/** A database that a build of some version left behind. */
record Database(String url, String user, String password) {

  /** Runs this build's scripts up to that version; up to the last one with {@code latest}. */
  void migrateTo(String version) {
    Flyway.configure(Database.class.getClassLoader())
        .dataSource(url, user, password)
        .locations("classpath:db/migration")
        .callbackLocations("classpath:db/migration")
        .target(MigrationVersion.fromVersion(version))
        .load()
        .migrate();
  }

  void run(String statements) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String each : statements.split(";\\R")) {
        statement.executeUpdate(each.strip().replaceFirst(";$", ""));
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** The columns of each table that is there now. */
  Map<String, List<String>> columns() {
    Map<String, List<String>> columns = new TreeMap<>();
    String sql =
        "select lower(table_name), lower(column_name) from information_schema.columns where"
            + " lower(table_schema) = 'public' and lower(table_name) <> 'flyway_schema_history'"
            + " order by 1, 2";
    for (List<String> row : rows(sql)) {
      columns.computeIfAbsent(row.get(0), key -> new ArrayList<>()).add(row.get(1));
    }
    return columns;
  }

  /** All that stands in those columns. */
  Map<String, List<List<String>>> content(Map<String, List<String>> columns) {
    Map<String, List<List<String>>> content = new TreeMap<>();
    columns.forEach(
        (table, names) -> {
          String list = String.join(", ", names);
          content.put(table, rows("select " + list + " from " + table + " order by " + list));
        });
    return content;
  }

  private List<List<String>> rows(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<List<String>> rows = new ArrayList<>();
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(found.getString(i)));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }
}
