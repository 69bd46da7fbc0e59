package io.m365connector.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpServerTest {
  @TempDir private static Path directory;
  private static HttpServer server;
  private static SSLContext tls;

  @BeforeAll
  static void start() throws Exception {
    TlsIdentity identity = TlsIdentity.in(directory);
    server = HttpServer.open(0, identity);
    server.serve(HttpServerTest::echo);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(identity.trustStore());
    tls = SSLContext.getInstance("TLS");
    tls.init(null, trust.getTrustManagers(), null);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Response echo(Request request) {
    if (request.path().equals("/fails")) {
      throw new IllegalStateException("the handler's own secret");
    }
    return Response.text(
        200,
        String.join(
            "\n",
            request.protocol(),
            request.rawPath(),
            request.path(),
            request.rawQuery(),
            request.query().first("$filter").orElse(""),
            request.headers().first("x-mixed-CASE").orElse(""),
            request.bodyText(),
            String.valueOf(request.loopback())));
  }

  private HttpResponse<String> send(HttpClient.Version version, String host, String path)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newBuilder().sslContext(tls).version(version).build()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("https://" + host + ":" + server.port() + path))
              .header("X-Mixed-Case", "found")
              .POST(HttpRequest.BodyPublishers.ofString("the body"))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  @ParameterizedTest
  @EnumSource(HttpClient.Version.class)
  void a_request_is_seen_as_sent_and_decoded_in_both_versions_of_http(HttpClient.Version version)
      throws Exception {
    HttpResponse<String> answer =
        send(version, "localhost", "/a%2Fb/c%20d+e?$filter=x%20eq%20%27y%27+z");
    assertThat(answer.version()).isEqualTo(version);
    assertThat(answer.body().lines())
        .containsExactly(
            version == HttpClient.Version.HTTP_2 ? "HTTP/2.0" : "HTTP/1.1",
            "/a%2Fb/c%20d+e",
            "/a/b/c d+e",
            "$filter=x%20eq%20%27y%27+z",
            "x eq 'y' z",
            "found",
            "the body",
            "true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1"})
  void the_certificate_is_good_for_each_name_of_this_machine(String host) throws Exception {
    assertThat(send(HttpClient.Version.HTTP_1_1, host, "/").statusCode()).isEqualTo(200);
  }

  @Test
  void a_handler_that_fails_tells_nothing() throws Exception {
    HttpResponse<String> answer = send(HttpClient.Version.HTTP_1_1, "localhost", "/fails");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("secret");
  }

  @Test
  void a_port_that_is_taken_is_told_by_its_number() throws Exception {
    TlsIdentity identity = TlsIdentity.in(directory);
    assertThatExceptionOfType(PortTaken.class)
        .isThrownBy(() -> HttpServer.open(server.port(), identity))
        .withMessageContaining(String.valueOf(server.port()));
  }

  @Test
  void the_certificate_is_kept_for_the_next_start() throws Exception {
    TlsIdentity again = TlsIdentity.in(directory);
    assertThat(again.keyStore().getCertificate("sandbox"))
        .isEqualTo(TlsIdentity.in(directory).keyStore().getCertificate("sandbox"));
    assertThat(again.authorityFile()).content().startsWith("-----BEGIN CERTIFICATE-----");
    assertThat(again.trustStoreFile()).exists();
  }

  @Test
  void the_authority_signs_nothing_else_for_its_key_is_not_kept() throws Exception {
    TlsIdentity identity = TlsIdentity.in(directory);
    assertThat(identity.trustStore().isKeyEntry("sandbox")).isFalse();
    assertThat(java.util.Collections.list(identity.keyStore().aliases()))
        .containsExactly("sandbox");
  }
}
