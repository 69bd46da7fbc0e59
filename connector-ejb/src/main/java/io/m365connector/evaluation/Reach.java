package io.m365connector.evaluation;

import io.m365connector.evaluation.ConnectionRun.Broken;
import io.m365connector.upstream.Answer;
import io.m365connector.upstream.Upstream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;

/** Reaches a host of the settings as production does, and tells names, TLS and answers apart. */
final class Reach {

  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final Upstream upstream;

  Reach(Upstream upstream) {
    this.upstream = upstream;
  }

  /** The addresses behind the name. */
  static String resolve(URI base) {
    try {
      return Arrays.stream(InetAddress.getAllByName(base.getHost()))
          .limit(4)
          .map(InetAddress::getHostAddress)
          .collect(Collectors.joining(", ", base.getHost() + ": ", ""));
    } catch (UnknownHostException e) {
      throw new Broken(Finding.NAME_UNKNOWN, base.getHost());
    }
  }

  /** A GET without any token. */
  Answer get(URI address) {
    try {
      return upstream.send(HttpRequest.newBuilder(address).timeout(TIMEOUT).build());
    } catch (IOException e) {
      throw new Broken(
          isTls(e) ? Finding.TLS_NOT_TRUSTED : Finding.NOT_REACHABLE, address.getHost());
    }
  }

  private static boolean isTls(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof SSLException) {
        return true;
      }
    }
    return false;
  }
}
