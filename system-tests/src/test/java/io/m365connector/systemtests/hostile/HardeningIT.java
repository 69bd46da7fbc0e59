package io.m365connector.systemtests.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.systemtests.support.RawHttp;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The points of SECURITY.md, "Server hardening", that can be seen from outside. */
@Tag("nightly")
@ExtendWith(SharedStand.class)
class HardeningIT {

  private final Stand stand;

  HardeningIT(Stand stand) {
    this.stand = stand;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/mcp", "/none", "/admin/", "/health/live", "/%00"})
  void no_answer_says_what_serves_it(String path) {
    RawHttp.Answer answer = get(path);

    assertThat(answer.header("Server")).isEmpty();
    assertThat(answer.header("X-Powered-By")).isEmpty();
    assertThat(answer.body()).doesNotContainIgnoringCase("liberty").doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/mcp", "/none"})
  void every_answer_has_the_security_headers(String path) {
    RawHttp.Answer answer = get(path);

    assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.header("Referrer-Policy")).hasValue("no-referrer");
    assertThat(answer.header("Content-Security-Policy").orElse("")).contains("default-src 'none'");
    assertThat(answer.header("Cache-Control").orElse("")).contains("no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/adminCenter", "/adminCenter/login.jsp", "/ibm/api", "/ibm/api/explorer",
            "/ibm/api/config",
        "/IBMJMXConnectorREST", "/openapi", "/openapi/ui", "/api/explorer", "/jwt/defaultJWT",
        "/jwk/defaultJWT", "/oidcclient", "/ibm/saml20", "/logs", "/WEB-INF/web.xml",
        "/META-INF/MANIFEST.MF", "/index.jsp", "/snoop"
      })
  void nothing_is_there_but_the_connector(String path) {
    assertThat(get(path).status()).as(path).isBetween(300, 499);
  }

  @Test
  void TRACE_is_refused() {
    assertThat(RawHttp.to(stand.connector().url()).send("TRACE", "/none", "").status())
        .isBetween(400, 501);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void TLS_of_today_is_spoken(String protocol) throws IOException, GeneralSecurityException {
    assertThat(handshake(protocol)).isEqualTo(protocol);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1", "TLSv1.1"})
  void TLS_of_yesterday_is_not(String protocol) throws GeneralSecurityException, IOException {
    assertThat(handshake(protocol)).isEqualTo("none");
  }

  private String handshake(String protocol) throws IOException, GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {anybody()}, new SecureRandom());
    int port = stand.connector().secureUrl().getPort();
    try (SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port)) {
      socket.setSoTimeout(20_000);
      socket.setEnabledProtocols(new String[] {protocol});
      socket.startHandshake();
      return socket.getSession().getProtocol();
    } catch (SSLException e) {
      return "none";
    }
  }

  /** The server's certificate was made at its first start: nobody knows it. */
  private static X509TrustManager anybody() {
    return new X509TrustManager() {
      @Override
      public void checkClientTrusted(X509Certificate[] chain, String type) {}

      @Override
      public void checkServerTrusted(X509Certificate[] chain, String type) {}

      @Override
      public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
      }
    };
  }

  private RawHttp.Answer get(String path) {
    return RawHttp.to(stand.connector().url()).send("GET", path, "", "Accept: application/json");
  }
}
