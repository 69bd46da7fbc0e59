package io.m365connector.graph;

import io.m365connector.code.Code;
import io.m365connector.config.ConnectorConfig;
import io.m365connector.upstream.Trust;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Fetches content from the pre-authenticated addresses that Graph hands out. The address is a
 * secret and the only credential: the Graph token never goes there. Every hop is checked anew.
 */
@ApplicationScoped
public class Downloads {

  private static final int MAX_REDIRECTS = 2;
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

  private final HttpClient client;
  private final DownloadHosts hosts;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Downloads() {
    this.client = null;
    this.hosts = null;
  }

  @Inject
  public Downloads(ConnectorConfig config) {
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .sslContext(Trust.context(config.trustStore()))
            .build();
    this.hosts = new DownloadHosts(config.cloud(), config.graphUrl());
  }

  /**
   * Opens the content; the caller closes it.
   *
   * @param patience until the first byte
   * @throws GraphException when it leads elsewhere, is refused or does not answer
   */
  public InputStream open(GraphReads.Content content, Duration patience) {
    if (content.stream() != null) {
      return content.stream();
    }
    URI address = checked(content.address() == null ? "" : content.address());
    for (int hop = 0; ; hop++) {
      HttpResponse<InputStream> answer = get(address, patience);
      int status = answer.statusCode();
      if (status == 200) {
        return answer.body();
      }
      close(answer.body());
      String next = answer.headers().firstValue("Location").orElse("");
      if (status < 300 || status > 399 || next.isEmpty() || hop >= MAX_REDIRECTS) {
        throw refused(status);
      }
      address = checked(address.resolve(uri(next)).toString());
    }
  }

  private static GraphException refused(int status) {
    Code code =
        switch (status) {
          case 401, 403, 404, 410 -> Code.GRAPH_NOT_FOUND;
          case 429, 503 -> Code.GRAPH_THROTTLED;
          default -> Code.GRAPH_UNAVAILABLE;
        };
    return new GraphException(code, status, "", null, null);
  }

  private HttpResponse<InputStream> get(URI address, Duration patience) {
    try {
      return client.send(
          HttpRequest.newBuilder(address).timeout(patience).GET().build(),
          HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException e) {
      // Its message may hold the address.
      throw new GraphException(Code.GRAPH_UNAVAILABLE, 0, "", null, null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GraphException(Code.GRAPH_UNAVAILABLE, 0, "", null, null);
    }
  }

  /**
   * Checks host, scheme and where the name leads. A name that changes its mind between this look-up
   * and the connection still has to show the certificate of an allowed host.
   */
  private URI checked(String text) {
    URI address = uri(text);
    if (!hosts.allows(address)) {
      throw GraphException.malformed(null);
    }
    try {
      for (InetAddress each : InetAddress.getAllByName(address.getHost())) {
        if (!DownloadHosts.isPublic(each) && !hosts.mayBePrivate(address)) {
          throw GraphException.malformed(null);
        }
      }
    } catch (IOException e) {
      throw new GraphException(Code.GRAPH_UNAVAILABLE, 0, "", null, null);
    }
    return address;
  }

  private static URI uri(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw GraphException.malformed(null);
    }
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      // Nothing was wanted of it.
    }
  }
}
