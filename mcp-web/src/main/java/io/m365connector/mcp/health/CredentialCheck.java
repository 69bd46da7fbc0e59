package io.m365connector.mcp.health;

import io.m365connector.delegation.ClientCredential;
import io.m365connector.delegation.CredentialStatus;
import io.m365connector.delegation.ExpiryWarning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says when the connector's own credential ends. It is never down: every node has the same
 * credential, so taking nodes out of service would help nobody.
 */
@Readiness
@ApplicationScoped
public class CredentialCheck implements HealthCheck {

  private final ClientCredential credential;
  private final ExpiryWarning warning;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected CredentialCheck() {
    this.credential = null;
    this.warning = null;
  }

  @Inject
  public CredentialCheck(ClientCredential credential, ExpiryWarning warning) {
    this.credential = credential;
    this.warning = warning;
  }

  @Override
  public HealthCheckResponse call() {
    CredentialStatus status = credential.status();
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("credential")
            .withData("kind", status.kind())
            .withData("usable", status.usable());
    status.expiry().ifPresent(end -> answer.withData("ends", end.toString()));
    if (!status.renewsItself()) {
      warning.withinDays().ifPresent(days -> answer.withData("endsWithinDays", days));
    }
    status.problem().ifPresent(problem -> answer.withData("problem", problem));
    return answer.up().build();
  }
}
