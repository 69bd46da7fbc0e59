package io.m365connector.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReachTest {

  private static final String TEXT = "PKIX path building failed: secret-host.internal";

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(
            new IOException(TEXT, new SSLHandshakeException(TEXT)),
            "TLS failed; is a proxy's authority missing from CONNECTOR_TRUST_STORE?"),
        Arguments.of(new ConnectException(TEXT), "the connection is refused"),
        Arguments.of(new HttpConnectTimeoutException(TEXT), "no answer in time"),
        Arguments.of(new UnknownHostException(TEXT), "its name cannot be resolved"),
        Arguments.of(
            new ConnectException(TEXT) {
              @Override
              public synchronized Throwable getCause() {
                return new UnresolvedAddressException();
              }
            },
            "its name cannot be resolved"),
        Arguments.of(new IOException(TEXT), "the connection broke"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("failures")
  void R34_what_is_wrong_between_is_named_in_our_own_words(IOException failure, String problem) {
    assertThat(Reach.problem(failure)).isEqualTo(problem);
  }
}
