package io.m365connector.bench.stand;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The simulated Entra and Graph, and their control endpoint. */
public final class Cloud implements AutoCloseable {

  /** The tenant with sample data. */
  public static final String TENANT = "a0000000-0000-4000-8000-000000000001";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Running process;
  private final URI url;
  private final Path data;
  private final HttpClient http;

  private Cloud(Running process, URI url, Path data, HttpClient http) {
    this.process = process;
    this.url = url;
    this.data = data;
    this.http = http;
  }

  /** A person. */
  public record Person(String tenant, String name) {}

  /**
   * Starts it. It signs a Graph token once and gives it again to a like exchange: its own signing
   * would take more of the machine than what is measured. The connector sends every exchange all
   * the same.
   */
  public static Cloud start(Path directory, int crowd) {
    int port = Ground.freePort();
    Path data = directory.resolve("sandbox");
    Running process =
        Running.start(
            "sandbox",
            directory.resolve("sandbox.log"),
            Map.of(
                "SANDBOX_PORT", String.valueOf(port),
                "SANDBOX_DATA_DIR", data.toString(),
                "SANDBOX_RECORDING", "off",
                "SANDBOX_TOKEN_REUSE", "3000",
                "SANDBOX_CROWD", String.valueOf(crowd)),
            List.of(
                Ground.java(),
                "-XX:+UseSerialGC",
                "-jar",
                Ground.root().resolve("sandbox/target/sandbox.jar").toString()));
    process.await(Duration.ofSeconds(90), () -> process.log().contains(" ready at "));
    return new Cloud(
        process,
        URI.create("https://localhost:" + port),
        data,
        trusting(data.resolve("trust.p12")));
  }

  private static HttpClient trusting(Path store) {
    try (InputStream in = Files.newInputStream(store)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, "sandbox".toCharArray());
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(keys);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return HttpClient.newBuilder().sslContext(context).build();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public URI url() {
    return url;
  }

  public Path trustStore() {
    return data.resolve("trust.p12");
  }

  public Path authority() {
    return data.resolve("ca.pem");
  }

  public long pid() {
    return process.pid();
  }

  /** Everybody who can sign in as a user. */
  public List<Person> people() {
    List<Person> people = new ArrayList<>();
    for (JsonNode user : order("GET", "users", null).path("users")) {
      if (user.path("enabled").asBoolean(true) && !user.path("guest").asBoolean()) {
        people.add(
            new Person(user.path("tenant").asText(), user.path("userPrincipalName").asText()));
      }
    }
    return people;
  }

  /** Good tokens for an hour and more, one for each of them. */
  public List<String> tokens(List<Person> people) {
    return people.stream()
        .map(
            person ->
                order("POST", "token", Map.of("user", person.name(), "lifetime", 14_400))
                    .path("access_token")
                    .asText())
        .toList();
  }

  /** Calls that reached {@code entra} or {@code graph} since the start. */
  public long calls(String area) {
    return order("GET", "counters?area=" + area, null).path("total").asLong();
  }

  /** Delays every exchange and every read by so many milliseconds. */
  public void delay(long entra, long graph) {
    order("DELETE", "faults", null);
    if (entra > 0) {
      order("POST", "faults", Map.of("area", "entra", "grant", "jwt-bearer", "latencyMs", entra));
    }
    if (graph > 0) {
      order("POST", "faults", Map.of("area", "graph", "latencyMs", graph));
    }
  }

  /** Path and query of the last read that reached Graph while that ran. */
  public String lastRead(Runnable call) {
    order("POST", "recording", Map.of("on", true));
    call.run();
    JsonNode requests = order("GET", "requests?area=graph", null).path("requests");
    order("POST", "recording", Map.of("on", false));
    order("DELETE", "counters", null);
    JsonNode last = requests.path(requests.size() - 1);
    if (!last.has("rawPath")) {
      throw new IllegalStateException("no request reached Graph");
    }
    JsonNode query = last.path("rawQuery");
    return last.path("rawPath").asText() + (query.isNull() ? "" : "?" + query.asText());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private JsonNode order(
      String method, String path, @org.jspecify.annotations.Nullable Object body) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(url.resolve("/control/" + path))
              .header("Content-Type", "application/json")
              .method(
                  method,
                  body == null
                      ? HttpRequest.BodyPublishers.noBody()
                      : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
              .build();
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
      }
      return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The settings by which the connector uses it. */
  Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("CONNECTOR_ENTRA_URL", url.toString());
    settings.put("CONNECTOR_GRAPH_URL", url.toString());
    settings.put("CONNECTOR_TRUST_STORE", trustStore().toString());
    settings.put("CONNECTOR_TRUST_STORE_PASSWORD", "sandbox");
    return settings;
  }

  @Override
  public void close() {
    process.close();
  }
}
