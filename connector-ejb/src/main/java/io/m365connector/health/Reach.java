package io.m365connector.health;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Says in our own words why something was not reached: an exception's own text may hold anything.
 */
final class Reach {

  private Reach() {}

  static String problem(IOException failure) {
    String found = "the connection broke";
    @Nullable Throwable each = failure;
    for (int depth = 0; each != null && depth < 5; depth++) {
      switch (each) {
        case HttpTimeoutException late -> {
          return "no answer in time";
        }
        case UnknownHostException unknown -> {
          return "its name cannot be resolved";
        }
        case UnresolvedAddressException unknown -> {
          return "its name cannot be resolved";
        }
        case SSLException tls ->
            found = "TLS failed; is a proxy's authority missing from CONNECTOR_TRUST_STORE?";
        case ConnectException refused -> found = "the connection is refused";
        default -> {
          // A cause may say more.
        }
      }
      each = each.getCause();
    }
    return found;
  }
}
