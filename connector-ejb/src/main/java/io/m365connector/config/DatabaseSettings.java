package io.m365connector.config;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the database is; the server itself reads the same names in its datasource.xml.
 *
 * @param url JDBC URL of PostgreSQL or H2, {@code CONNECTOR_DB_URL}, default H2 in a file
 * @param user {@code CONNECTOR_DB_USER}, default connector
 * @param password {@code CONNECTOR_DB_PASSWORD}
 * @param file the embedded database's file, when it is that
 */
public record DatabaseSettings(
    String url, String user, Optional<Secret> password, Optional<Path> file) {

  private static final String URL = "CONNECTOR_DB_URL";

  /**
   * Reads the settings.
   *
   * @throws SettingInvalid naming the first that cannot be used
   */
  public static DatabaseSettings from(Function<String, Optional<String>> source) {
    Settings settings = new Settings(source);
    String user = settings.text("CONNECTOR_DB_USER").orElse("connector");
    Optional<Secret> password = settings.secret("CONNECTOR_DB_PASSWORD");
    Optional<String> url = settings.text(URL);
    if (url.isPresent()) {
      return new DatabaseSettings(checked(url.get()), user, password, Optional.empty());
    }
    Path data = Path.of(settings.text("CONNECTOR_DATA_DIR").orElse("data")).toAbsolutePath();
    return new DatabaseSettings(
        "jdbc:h2:file:" + data.resolve("connector") + ";DB_CLOSE_ON_EXIT=FALSE",
        user,
        password,
        Optional.of(data.resolve("connector.mv.db")));
  }

  private static String checked(String url) {
    if (!url.startsWith("jdbc:postgresql:") && !url.startsWith("jdbc:h2:")) {
      throw new SettingInvalid(URL, "must be like jdbc:postgresql://host:5432/connector");
    }
    return url;
  }
}
