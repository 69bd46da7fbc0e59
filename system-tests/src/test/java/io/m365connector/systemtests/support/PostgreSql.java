package io.m365connector.systemtests.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A PostgreSQL of a test's own, from binaries that Maven brings; nothing has to be installed. */
public final class PostgreSql implements AutoCloseable {

  private final EmbeddedPostgres server;

  private PostgreSql(EmbeddedPostgres server) {
    this.server = server;
  }

  public static PostgreSql start() {
    try {
      return new PostgreSql(EmbeddedPostgres.builder().start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return server.getPort();
  }

  /** Its address when it is reached through that port. */
  static String url(int throughPort) {
    return "jdbc:postgresql://localhost:" + throughPort + "/postgres";
  }

  public Connection connect() throws SQLException {
    return server.getPostgresDatabase().getConnection();
  }

  /** What a connector needs to use it. */
  public Map<String, String> settings() {
    return settings(port());
  }

  /** The same by way of another port, such as a {@link Wire}'s. */
  public Map<String, String> settings(int port) {
    return Map.of(
        "CONNECTOR_DB_URL",
        url(port),
        "CONNECTOR_DB_USER",
        "postgres",
        "CONNECTOR_DB_PASSWORD",
        "postgres");
  }

  /** Rows of a query, their columns joined with {@code |}. */
  public List<String> query(String sql) {
    return query("postgres", sql);
  }

  /** The same in another database. */
  public List<String> query(String database, String sql) {
    try (Connection connection = server.getDatabase("postgres", database).getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (found.next()) {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          columns.add(String.valueOf(found.getString(i)));
        }
        rows.add(String.join("|", columns));
      }
      return rows;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Changes rows. */
  public int update(String sql) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
