package io.m365connector.delegation;

import com.microsoft.aad.msal4j.HttpMethod;
import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import io.m365connector.upstream.Answer;
import io.m365connector.upstream.Upstream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * MSAL's way to Entra for one exchange. It keeps the answer because MSAL does not hand on {@code
 * suberror}, {@code claims} and the ids of every refusal.
 */
final class EntraHttp implements IHttpClient {

  /** Headers that java.net.http sets itself and refuses to take. */
  private static final Set<String> OWN = Set.of("content-length", "host", "connection");

  private final Upstream upstream;
  private final Duration timeout;
  private @Nullable Answer answer;

  EntraHttp(Upstream upstream, Duration timeout) {
    this.upstream = upstream;
    this.timeout = timeout;
  }

  /** The last answer; null when there was none. */
  @Nullable Answer answer() {
    return answer;
  }

  @Override
  public IHttpResponse send(HttpRequest request) throws IOException {
    java.net.http.HttpRequest.Builder builder =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url().toString())).timeout(timeout);
    if ("http".equals(request.url().getProtocol())) {
      // A managed identity's endpoint; it is not asked to change the protocol.
      builder.version(HttpClient.Version.HTTP_1_1);
    }
    request
        .headers()
        .forEach(
            (name, value) -> {
              if (!OWN.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                builder.header(name, value);
              }
            });
    if (request.httpMethod() == HttpMethod.POST) {
      builder.POST(java.net.http.HttpRequest.BodyPublishers.ofString(request.body()));
    }
    Answer received = upstream.send(builder.build());
    answer = received;
    HttpResponse response = new HttpResponse();
    response.statusCode(received.status());
    response.addHeaders(received.headers().map());
    response.body(received.text());
    return response;
  }
}
