package io.m365connector.upstream;

import io.m365connector.config.ConnectorConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;

/**
 * Sends a request to Entra and reads at most {@link #MAX_BODY} bytes of the answer. Safe for any
 * number of threads; connections are kept and shared, tokens are not.
 */
@ApplicationScoped
public class Upstream {

  /** No answer of Entra's is larger: the key set of all tenants is some tens of kilobytes. */
  public static final int MAX_BODY = 2 * 1024 * 1024;

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final HttpClient client;

  /**
   * For requests whose answers are tokens. A connection's buffers keep the last answer while it is
   * open, and one that is looked after every few seconds never ends; these end when they are idle.
   */
  private final HttpClient confidential;

  /** For the container's proxy only. */
  protected Upstream() {
    this.client = HttpClient.newHttpClient();
    this.confidential = client;
  }

  @Inject
  public Upstream(ConnectorConfig config) {
    SSLContext trust = Trust.context(config.trustStore());
    this.client = client(trust);
    this.confidential = client(trust);
  }

  private static HttpClient client(SSLContext trust) {
    return HttpClient.newBuilder()
        .connectTimeout(CONNECT_TIMEOUT)
        .followRedirects(HttpClient.Redirect.NEVER)
        .sslContext(trust)
        .build();
  }

  /**
   * Sends and reads the whole answer. The request's timeout holds for all of it, to the last byte.
   *
   * @throws IOException when there is no whole answer within the request's timeout, or it is too
   *     large
   */
  public Answer send(HttpRequest request) throws IOException {
    Duration limit = request.timeout().orElse(LONGEST);
    CompletableFuture<HttpResponse<byte[]>> exchange =
        (request.method().equals("POST") ? confidential : client)
            .sendAsync(request, head -> new BoundedBytes(MAX_BODY));
    try {
      HttpResponse<byte[]> response = exchange.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    } catch (TimeoutException e) {
      exchange.cancel(true);
      throw new HttpTimeoutException("No whole answer within " + limit);
    } catch (InterruptedException e) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting for the answer", e);
    }
  }
}
