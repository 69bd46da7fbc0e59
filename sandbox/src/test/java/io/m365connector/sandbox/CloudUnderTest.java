package io.m365connector.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.sandbox.entra.Cloud;
import io.m365connector.sandbox.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A running sandbox and a client that trusts it; what the tests of the module talk to. */
public final class CloudUnderTest implements AutoCloseable {
  public static final String TENANT = "a0000000-0000-4000-8000-000000000001";
  public static final String OTHER_TENANT = "a0000000-0000-4000-8000-000000000002";
  public static final String CONNECTOR = "c0000000-0000-4000-8000-0000000000c1";
  public static final String DESKTOP = "c0000000-0000-4000-8000-0000000000d1";
  public static final String STRANGER = "c0000000-0000-4000-8000-0000000000e1";
  public static final String DAEMON = "c0000000-0000-4000-8000-0000000000f1";
  public static final String MAREN = "b0000001-0000-4000-8000-000000000001";

  private static final class Shared {
    static final CloudUnderTest CLOUD = start(Cloud.GLOBAL, "");
  }

  private final Sandbox sandbox;
  private final HttpClient client;

  private CloudUnderTest(Sandbox sandbox) throws GeneralSecurityException {
    this.sandbox = sandbox;
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(sandbox.identity().trustStore());
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(null, trust.getTrustManagers(), null);
    client =
        HttpClient.newBuilder()
            .sslContext(tls)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
  }

  /** The one that all tests share, put back to its seed. */
  public static CloudUnderTest fresh() {
    Shared.CLOUD.post("/control/reset", "");
    return Shared.CLOUD;
  }

  public static CloudUnderTest start(Cloud cloud, String issuer) {
    try {
      Path directory = Files.createTempDirectory("sandbox-test");
      return new CloudUnderTest(
          Sandbox.start(
              new Settings(0, directory, Instant.now(), cloud, issuer, List.of(), true, 0, 0)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  public String url() {
    return sandbox.url();
  }

  public Sandbox sandbox() {
    return sandbox;
  }

  @Override
  public void close() {
    sandbox.close();
  }

  // --- speaking HTTP

  public record Answer(int status, HttpResponse<byte[]> raw) {
    public String text() {
      return new String(raw.body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
      return Json.parse(raw.body());
    }

    public String header(String name) {
      return raw.headers().firstValue(name).orElse("");
    }

    /** The AADSTS number of a refusal, checked to be the same in code and text. */
    public int aadsts() {
      int number = json().path("error_codes").path(0).asInt();
      String text = json().path("error_description").asText();
      if (!text.startsWith("AADSTS" + number + ": ")) {
        throw new AssertionError("Number and text disagree: " + text());
      }
      return number;
    }

    /** The parameters of the redirect's query or fragment. */
    public Map<String, String> outcome() {
      String location = header("Location");
      String encoded = location.split("[?#]", 2)[1];
      return io.m365connector.sandbox.http.Parameters.parse(encoded).values().entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().getFirst()));
    }
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url() + path)).timeout(Duration.ofSeconds(20));
  }

  public Answer send(HttpRequest.Builder request) {
    try {
      return sendOrThrow(request);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public Answer sendOrThrow(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<byte[]> raw =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(raw.statusCode(), raw);
    } catch (InterruptedException ended) {
      throw new IllegalStateException(ended);
    }
  }

  public Answer get(String path) {
    return send(request(path));
  }

  public Answer get(String path, Map<String, String> query) {
    return get(path + "?" + encoded(query));
  }

  public Answer post(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  public Answer delete(String path) {
    return send(request(path).DELETE());
  }

  public Answer form(String path, Map<String, String> form) {
    return send(formRequest(path, form));
  }

  public HttpRequest.Builder formRequest(String path, Map<String, String> form) {
    return request(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            e ->
                URLEncoder.encode(e.getKey(), StandardCharsets.UTF_8)
                    + "="
                    + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  // --- speaking Entra

  /** A token as the forge makes it. */
  public String token(String order) {
    return post("/control/token", order).json().path("access_token").asText();
  }

  /** A good user token for the connector. */
  public String token() {
    return token("{}");
  }

  /** The form of a good on-behalf-of exchange of that assertion. */
  public static Map<String, String> onBehalfOf(String assertion) {
    return new LinkedHashMap<>(
        Map.of(
            "grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer",
            "client_id", CONNECTOR,
            "client_secret", "sandbox-connector-secret",
            "requested_token_use", "on_behalf_of",
            "assertion", assertion,
            "scope", "https://graph.microsoft.com/.default"));
  }

  public Answer redeem(Map<String, String> form) {
    return form("/" + TENANT + "/oauth2/v2.0/token", form);
  }

  public static JsonNode claims(String token) {
    return Json.parse(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
  }

  public static JsonNode header(String token) {
    return Json.parse(Base64.getUrlDecoder().decode(token.split("\\.", -1)[0]));
  }
}
