package io.m365connector.systemtests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A PostgreSQL of the test's own, from Debian's package; as root it runs as its own user. */
public final class PostgreSql implements AutoCloseable {

  private static final String USER = "connector";

  private final Service service;
  private final int port;
  private final Path data;

  private PostgreSql(Service service, int port, Path data) {
    this.service = service;
    this.port = port;
    this.data = data;
  }

  /** Makes an empty database and waits until it answers. */
  public static PostgreSql start(Path directory) {
    try {
      Path binaries = binaries();
      Path data = Files.createTempDirectory("postgresql");
      own(data);
      Path cluster = data.resolve("data");
      run(as(binaries.resolve("initdb"), "-D", cluster.toString(), "-U", USER, "-A", "trust"));
      int port = Ports.free();
      Service service =
          Service.start(
              "postgresql",
              directory.resolve("postgresql.log"),
              Map.of(),
              as(
                  binaries.resolve("postgres"),
                  "-D",
                  cluster.toString(),
                  "-p",
                  String.valueOf(port),
                  "-k",
                  data.toString(),
                  "-h",
                  "127.0.0.1"));
      PostgreSql database = new PostgreSql(service, port, data);
      service.await(Duration.ofSeconds(60), database::answers);
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return port;
  }

  /** Its address when it is reached through that port. */
  public static String url(int throughPort) {
    return "jdbc:postgresql://127.0.0.1:" + throughPort + "/postgres";
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url(port), USER, "");
  }

  private boolean answers() {
    try (Connection connection = connect()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  private static Path binaries() throws IOException {
    Path all = Path.of("/usr/lib/postgresql");
    if (Files.isDirectory(all)) {
      try (Stream<Path> versions = Files.list(all)) {
        return versions
            .map(version -> version.resolve("bin"))
            .filter(bin -> Files.isExecutable(bin.resolve("postgres")))
            .max(Comparator.comparing(Path::toString))
            .orElseThrow(PostgreSql::missing);
      }
    }
    throw missing();
  }

  private static AssertionError missing() {
    return new AssertionError("This test needs PostgreSQL: install the package 'postgresql'");
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static void own(Path directory) throws IOException {
    if (isRoot()) {
      run(List.of("chown", "postgres", directory.toString()));
    }
  }

  private static List<String> as(Path program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
    }
    command.add(program.toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private static void run(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .directory(Path.of("/").toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes());
    try {
      if (process.waitFor() != 0) {
        throw new AssertionError(command + ": " + output);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    service.close();
    Directories.empty(data);
  }
}
