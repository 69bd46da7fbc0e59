package io.m365connector.systemtests.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** The simulated Microsoft cloud and its control endpoint. */
public final class Sandbox implements AutoCloseable {

  private final Service service;
  private final URI url;
  private final Path data;
  private final Http http;

  private Sandbox(Service service, URI url, Path data, Http http) {
    this.service = service;
    this.url = url;
    this.data = data;
    this.http = http;
  }

  /** A sandbox alone, in a directory of that name. */
  public static Sandbox start(String name) {
    Path directory = Build.scratch().resolve(name);
    Directories.empty(directory);
    return start(directory, Map.of());
  }

  static Sandbox start(Path directory, Map<String, String> settings) {
    int port = Ports.free();
    Path data = directory.resolve("sandbox");
    Map<String, String> environment = new java.util.HashMap<>(settings);
    environment.put("SANDBOX_PORT", String.valueOf(port));
    environment.put("SANDBOX_DATA_DIR", data.toString());
    Service service =
        Service.start(
            "sandbox",
            directory.resolve("sandbox.log"),
            environment,
            List.of(
                Build.java(),
                "-jar",
                Build.root().resolve("sandbox/target/sandbox.jar").toString()));
    service.await(Duration.ofSeconds(60), () -> service.log().contains(" ready at "));
    return new Sandbox(
        service,
        URI.create("https://localhost:" + port),
        data,
        Http.trusting(data.resolve("trust.p12"), "sandbox"));
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

  /** A good token of that sample user; of the first one when the name is empty. */
  public String token(String user) {
    return token(user.isEmpty() ? Map.of() : Map.of("user", user));
  }

  /** A token as ordered from the forge (see the sandbox's TokenForge). */
  public String token(Map<String, ?> order) {
    return http.json(post("/control/token", Json.text(order))).path("access_token").asText();
  }

  /** The name of somebody in the main tenant who has that role in the portal. */
  public String displayNameWithRole(String role) {
    return StreamSupport.stream(http.json(get("/control/users")).path("users").spliterator(), false)
        .filter(user -> user.path("roles").toString().contains('"' + role + '"'))
        .map(user -> user.path("displayName").asText())
        .findFirst()
        .orElseThrow();
  }

  /** The addresses of the main tenant's own people, in the sandbox's order. */
  public List<String> users() {
    return usersOf(Ids.TENANT);
  }

  /** The same of another tenant. */
  public List<String> usersOf(String tenant) {
    return StreamSupport.stream(http.json(get("/control/users")).path("users").spliterator(), false)
        .filter(user -> user.path("tenant").asText().equals(tenant))
        .filter(user -> user.path("enabled").asBoolean() && !user.path("guest").asBoolean())
        .map(user -> user.path("userPrincipalName").asText())
        .toList();
  }

  /**
   * How many calls reached that part of the cloud ({@code entra} or {@code graph}) since the last
   * reset, without the connector's own looks whether it is there.
   */
  public long calls(String area) {
    return count(area, call -> !isLook(call));
  }

  /** How often the connector looked whether that part is there. */
  public long looks(String area) {
    return count(area, Sandbox::isLook);
  }

  private long count(String area, Predicate<JsonNode> which) {
    return StreamSupport.stream(
            http.json(get("/control/counters?area=" + area)).path("calls").spliterator(), false)
        .filter(which)
        .mapToLong(call -> call.path("count").asLong())
        .sum();
  }

  /** Graph is looked at without a token, so nobody knows who asked and for what. */
  private static boolean isLook(JsonNode call) {
    String endpoint = call.path("endpoint").asText();
    return endpoint.endsWith("/.well-known/openid-configuration")
        || endpoint.isEmpty() && call.path("status").asInt() == 401;
  }

  /** How many requests reached Entra's token endpoint since the last reset. */
  public long exchanges() {
    String endpoint = "%2F%7Btenant%7D%2Foauth2%2Fv2.0%2Ftoken";
    return http.json(get("/control/counters?endpoint=" + endpoint)).path("total").asLong();
  }

  /** The requests that reached Graph. */
  public JsonNode requests(String area) {
    return http.json(get("/control/requests?area=" + area)).path("requests");
  }

  /** Orders a fault. */
  public void fault(Map<String, ?> fault) {
    http.send(post("/control/faults", Json.text(fault)));
  }

  /** Waits until so many requests have met an ordered fault. */
  public void awaitFaults(int count) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (faultsMet() < count) {
      if (System.nanoTime() > end) {
        throw new AssertionError("only " + faultsMet() + " requests met a fault");
      }
    }
  }

  /** How many requests have met an ordered fault. */
  public long faultsMet() {
    return StreamSupport.stream(
            http.json(get("/control/faults")).path("faults").spliterator(), false)
        .mapToLong(fault -> fault.path("played").asLong())
        .sum();
  }

  /** Puts everything back to the seed. */
  public void reset() {
    http.send(post("/control/reset", "{}"));
  }

  /** An order to the control endpoint that has no answer. */
  public void tell(String path, Map<String, ?> body) {
    http.send(post("/control/" + path, Json.text(body)));
  }

  /** The main tenant's administrator grants the connector further permissions until the reset. */
  public void grant(String scopes) {
    tell("consents", Map.of("tenant", Ids.TENANT, "action", "grant", "scopes", scopes));
  }

  /** And takes some back. */
  public void revoke(String scopes) {
    tell("consents", Map.of("tenant", Ids.TENANT, "action", "revoke", "scopes", scopes));
  }

  /** The tokens that the token endpoint gave out since it was told to keep them. */
  public List<String> issued() {
    return StreamSupport.stream(
            http.json(get("/control/issued")).path("tokens").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  /** An order that is answered in plain text. */
  public String text(String path, Map<String, ?> body) {
    return http.send(post("/control/" + path, Json.text(body))).body().strip();
  }

  /** Any other order to the control endpoint. */
  public JsonNode order(String path, Map<String, ?> body) {
    return http.json(post("/control/" + path, Json.text(body)));
  }

  @Override
  public void close() {
    service.close();
  }

  private HttpRequest get(String path) {
    return HttpRequest.newBuilder(url.resolve(path)).GET().build();
  }

  private HttpRequest post(String path, String body) {
    return HttpRequest.newBuilder(url.resolve(path))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }
}
