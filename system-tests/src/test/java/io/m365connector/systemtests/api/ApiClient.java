package io.m365connector.systemtests.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.Json;
import io.m365connector.systemtests.support.Stand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** A client of the API with a token of its own; the server's certificate is one it made itself. */
public final class ApiClient {

  static final String DAEMON = "c0000000-0000-4000-8000-0000000000f1";
  private static final HttpClient HTTP = client();

  private final URI base;
  private final Optional<String> token;

  private ApiClient(URI base, Optional<String> token) {
    this.base = base;
    this.token = token;
  }

  /** The sample automation, as Entra lets it in. */
  public static ApiClient of(Stand stand) {
    return new ApiClient(
        stand.connector().secureUrl(),
        Optional.of(stand.sandbox().token(Map.of("kind", "app", "client", DAEMON))));
  }

  /** The same automation at another node. */
  public ApiClient at(URI node) {
    return new ApiClient(node, token);
  }

  /** The same address with whatever token, or none. */
  ApiClient with(Optional<String> other) {
    return new ApiClient(base, other);
  }

  public HttpResponse<String> get(String path) {
    return send("GET", path, "", "", Map.of());
  }

  public JsonNode json(String path) {
    HttpResponse<String> answer = get(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return Json.parse(answer.body());
  }

  public HttpResponse<String> post(String path, Map<String, ?> body) {
    return send("POST", path, Json.text(body), "application/json", Map.of());
  }

  /** A step of a record that is at that version, such as {@code "1"} in quotation marks. */
  HttpResponse<String> step(String path, String version) {
    return step(path, version, Map.of("reason", "Because the contract says so"));
  }

  HttpResponse<String> step(String path, String version, Map<String, ?> body) {
    return send(
        "POST",
        path,
        Json.text(body),
        "application/json",
        version.isEmpty() ? Map.of() : Map.of("If-Match", version));
  }

  public HttpResponse<String> send(
      String method, String path, String body, String type, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve("/admin/api/v1" + path))
            .timeout(Duration.ofSeconds(60))
            .method(
                method,
                body.isEmpty() && method.equals("GET")
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    headers.forEach(request::header);
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static HttpClient client() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new Anybody()}, null);
      return HttpClient.newBuilder()
          .sslContext(context)
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** Trusts whoever answers: on this machine that is the server under test. */
  private static final class Anybody extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
