package io.m365connector.bench.stand;

import io.m365connector.bench.gauge.ProcessGauge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The packaged connector, started by {@code bin/connector run} with the options it ships. */
public final class Server implements AutoCloseable {

  private static final String CONNECTOR = "c0000000-0000-4000-8000-0000000000c1";
  private static final String DESKTOP = "c0000000-0000-4000-8000-0000000000d1";
  private static final int OK = 200;

  private final Running process;
  private final URI url;
  private final Duration ready;

  private Server(Running process, URI url, Duration ready) {
    this.process = process;
    this.url = url;
    this.ready = ready;
  }

  /** Starts it and waits until it is ready; what the directory holds of an earlier run stays. */
  public static Server start(
      Path directory, Cloud cloud, Collection<Cloud.Person> people, Map<String, String> own) {
    int port = Ground.freePort();
    URI url = URI.create("http://localhost:" + port);
    Map<String, String> settings = new HashMap<>(cloud.settings());
    settings.put("HTTP_PORT", String.valueOf(port));
    settings.put("HTTPS_PORT", String.valueOf(Ground.freePort()));
    settings.put("CONNECTOR_PUBLIC_URL", url.toString());
    settings.put("CONNECTOR_CLIENT_ID", CONNECTOR);
    settings.put("CONNECTOR_CLIENT_SECRET", "sandbox-connector-secret");
    settings.put("CONNECTOR_ALLOWLIST_SEED", seed(directory, people).toString());
    settings.put("CONNECTOR_PORTAL_TENANT", Cloud.TENANT);
    settings.put("CONNECTOR_DATA_DIR", directory.resolve("connector").toString());
    settings.put("JAVA_HOME", System.getProperty("java.home"));
    settings.putAll(own);
    long start = System.nanoTime();
    Running process =
        Running.start(
            "connector",
            directory.resolve("connector.log"),
            settings,
            List.of(Ground.root().resolve("bin/connector").toString(), "run"));
    process.await(Duration.ofMinutes(4), () -> isReady(url));
    return new Server(process, url, Duration.ofNanos(System.nanoTime() - start));
  }

  private static boolean isReady(URI url) {
    try {
      HttpURLConnection ask =
          (HttpURLConnection) url.resolve("/health/ready").toURL().openConnection();
      ask.setConnectTimeout(1000);
      ask.setReadTimeout(5000);
      return ask.getResponseCode() == OK;
    } catch (IOException e) {
      return false;
    }
  }

  private static Path seed(Path directory, Collection<Cloud.Person> people) {
    Set<String> tenants =
        people.stream().map(Cloud.Person::tenant).collect(Collectors.toCollection(TreeSet::new));
    try {
      Files.createDirectories(directory);
      return Files.writeString(
          directory.resolve("seed.csv"),
          tenants.stream()
              .map(tenant -> tenant + "," + DESKTOP + ",Bench\n")
              .collect(Collectors.joining()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI at(String path) {
    return url.resolve(path);
  }

  /** From the command to the first good answer of {@code /health/ready}. */
  public Duration ready() {
    return ready;
  }

  /** The server's JVM, wherever it stands below the script. */
  public long pid() {
    return Stream.concat(Stream.of(process.process().toHandle()), process.process().descendants())
        .filter(each -> each.info().command().orElse("").endsWith("/java"))
        .findFirst()
        .orElseThrow()
        .pid();
  }

  public ProcessGauge gauge() {
    return new ProcessGauge(pid());
  }

  @Override
  public void close() {
    process.close();
  }
}
