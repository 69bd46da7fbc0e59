package io.m365connector.upstream;

import io.m365connector.config.ConnectorConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Sends a request to Entra and reads at most {@link #MAX_BODY} bytes of the answer. Safe for any
 * number of threads; connections are kept and shared, tokens are not.
 */
@ApplicationScoped
public class Upstream {

  /** No answer of Entra's is larger: the key set of all tenants is some tens of kilobytes. */
  public static final int MAX_BODY = 2 * 1024 * 1024;

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

  private final HttpClient client;

  /** For the container's proxy only. */
  protected Upstream() {
    this.client = HttpClient.newHttpClient();
  }

  @Inject
  public Upstream(ConnectorConfig config) {
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .sslContext(Trust.context(config.trustStore()))
            .build();
  }

  /**
   * Sends and reads the whole answer as text.
   *
   * @throws IOException when there is no answer within the request's timeout, or it is too large
   */
  public Answer send(HttpRequest request) throws IOException {
    try {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        byte[] bytes = body.readNBytes(MAX_BODY + 1);
        if (bytes.length > MAX_BODY) {
          throw new IOException("The answer is larger than " + MAX_BODY + " bytes");
        }
        return new Answer(response.statusCode(), response.headers(), bytes);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting for the answer", e);
    }
  }
}
