package io.m365connector.check;

import io.m365connector.config.ServerKeys;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The certificate that clients or the load balancer see. */
final class ServerKeysLook {

  private static final String SUBJECT = "https";
  private static final Duration SOON = Duration.ofDays(30);

  private final ServerKeys keys;

  ServerKeysLook(ServerKeys keys) {
    this.keys = keys;
  }

  List<Line> lines() {
    return List.of(keys.certificate().map(ServerKeysLook::line).orElseGet(ServerKeysLook::own));
  }

  private static Line own() {
    return Line.note(
        SUBJECT,
        "the server makes a certificate of its own at the first start, which only a load balancer"
            + " that does not check it will take; set CONNECTOR_KEY_STORE to bring one");
  }

  private static Line line(X509Certificate certificate) {
    Instant end = certificate.getNotAfter().toInstant();
    String text = certificate.getSubjectX500Principal() + ", until " + end;
    Instant now = Instant.now();
    if (end.isBefore(now)) {
      return Line.failed(SUBJECT, text + ": it has ended. Put a new one into CONNECTOR_KEY_STORE.");
    }
    return end.isBefore(now.plus(SOON)) ? Line.note(SUBJECT, text) : Line.ok(SUBJECT, text);
  }
}
