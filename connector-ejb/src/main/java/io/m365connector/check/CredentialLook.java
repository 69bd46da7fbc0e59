package io.m365connector.check;

import io.m365connector.config.ConnectorConfig;
import io.m365connector.delegation.ClientCredential;
import io.m365connector.delegation.CredentialStatus;
import io.m365connector.delegation.ExpiryWarning;
import io.m365connector.upstream.Upstream;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The client credential as it lies here; whether Entra takes it {@link MicrosoftLook} sees. */
final class CredentialLook {

  private static final String SUBJECT = "credential";

  private final ClientCredential credential;

  CredentialLook(ConnectorConfig config) {
    this.credential = new ClientCredential(config, new Upstream(config));
  }

  List<Line> lines() {
    CredentialStatus status = credential.status();
    if (status.problem().isPresent()) {
      return List.of(Line.failed(SUBJECT, status.problem().get() + ". Put a readable one there."));
    }
    String labels =
        status.items().stream().map(CredentialStatus.Item::label).collect(Collectors.joining(", "));
    if (!status.usable()) {
      return List.of(
          Line.failed(
              SUBJECT,
              labels + " has ended or is not valid yet. Create a new one in the registration."));
    }
    OptionalInt days = new ExpiryWarning(credential).withinDays();
    if (days.isPresent() && !status.renewsItself()) {
      Instant end = status.expiry().orElseThrow();
      return List.of(
          Line.note(SUBJECT, labels + " ends on " + end + ". Put the next one beside it in time."));
    }
    return List.of(Line.ok(SUBJECT, labels + ends(status)));
  }

  private static String ends(CredentialStatus status) {
    return status.expiry().map(end -> ", until " + end).orElse(", its end is not known here");
  }
}
