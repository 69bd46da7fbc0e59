package io.m365connector.systemtests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The packaged connector, run by {@code bin/connector run} as an operator would. */
public final class Connector implements AutoCloseable {

  private final Service service;
  private final URI url;
  private final URI secureUrl;
  private final Path data;

  private Connector(Service service, URI url, URI secureUrl, Path data) {
    this.service = service;
    this.url = url;
    this.secureUrl = secureUrl;
    this.data = data;
  }

  /** Starts it against that sandbox and waits until it is ready. */
  static Connector start(Path directory, Sandbox sandbox, Map<String, String> settings) {
    Connector connector = startUnready(directory, sandbox, settings);
    connector.service.await(
        Duration.ofSeconds(180), () -> connector.status("/health/ready") == 200);
    return connector;
  }

  /** Starts it without waiting. */
  static Connector startUnready(Path directory, Sandbox sandbox, Map<String, String> settings) {
    int port = settings.containsKey("HTTP_PORT") ? number(settings) : Ports.free();
    int securePort = Ports.free();
    Path data = directory.resolve("connector");
    Map<String, String> environment = new HashMap<>();
    environment.put("HTTP_PORT", String.valueOf(port));
    environment.put("HTTPS_PORT", String.valueOf(securePort));
    environment.put("CONNECTOR_PUBLIC_URL", "http://localhost:" + port);
    environment.put("CONNECTOR_CLIENT_ID", Ids.CONNECTOR);
    environment.put("CONNECTOR_CLIENT_SECRET", "sandbox-connector-secret");
    environment.put("CONNECTOR_ENTRA_URL", sandbox.url().toString());
    environment.put("CONNECTOR_GRAPH_URL", sandbox.url().toString());
    environment.put("CONNECTOR_TRUST_STORE", sandbox.trustStore().toString());
    environment.put("CONNECTOR_TRUST_STORE_PASSWORD", "sandbox");
    environment.put("CONNECTOR_PORTAL_TENANT", Ids.TENANT);
    environment.put("CONNECTOR_ALLOWLIST_SEED", seed(directory).toString());
    environment.put("CONNECTOR_DATA_DIR", data.toString());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    // Tests start often and run shortly: the quick compiler only.
    environment.put("JVM_ARGS", "-XX:TieredStopAtLevel=1");
    environment.putAll(settings);
    Service service =
        Service.start(
            "connector",
            directory.resolve("connector.log"),
            environment,
            List.of(Build.root().resolve("bin/connector").toString(), "run"));
    return new Connector(
        service,
        URI.create("http://localhost:" + port),
        URI.create("https://localhost:" + securePort),
        data);
  }

  public URI url() {
    return url;
  }

  public URI secureUrl() {
    return secureUrl;
  }

  public URI mcp() {
    return url.resolve("/mcp");
  }

  /** The process id of the server itself, below the scripts that started it. */
  public long server() {
    return Stream.concat(Stream.of(service.handle()), service.handle().descendants())
        .filter(each -> each.info().command().orElse("").endsWith("/java"))
        .findFirst()
        .orElseThrow()
        .pid();
  }

  /** Where it keeps its database and logs. */
  public Path data() {
    return data;
  }

  public Service service() {
    return service;
  }

  /** The status of a GET; 0 when nobody answers. */
  public int status(String path) {
    try {
      return get(path).statusCode();
    } catch (UncheckedIOException e) {
      return 0;
    }
  }

  public HttpResponse<String> get(String path) {
    return get(path, Map.of());
  }

  public HttpResponse<String> get(String path, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url.resolve(path)).timeout(Duration.ofSeconds(10));
    headers.forEach(request::header);
    return Http.plain().send(request.build());
  }

  @Override
  public void close() {
    service.close();
  }

  private static int number(Map<String, String> settings) {
    return Integer.parseInt(settings.get("HTTP_PORT"));
  }

  private static Path seed(Path directory) {
    try {
      Files.createDirectories(directory);
      return Files.writeString(
          directory.resolve("seed.csv"),
          Ids.TENANT
              + ","
              + Ids.DESKTOP
              + ",First\n"
              + Ids.SECOND_TENANT
              + ","
              + Ids.DESKTOP
              + ",Second\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
