package io.m365connector.mcp.health;

import io.m365connector.allowlist.Allowlist;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Up while the allowlist was confirmed by the database recently enough to decide by. */
@Readiness
@ApplicationScoped
public class AllowlistReady implements HealthCheck {

  private final Allowlist allowlist;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected AllowlistReady() {
    this.allowlist = null;
  }

  @Inject
  public AllowlistReady(Allowlist allowlist) {
    this.allowlist = allowlist;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("allowlist")
        .withData("version", allowlist.version())
        .status(allowlist.ready())
        .build();
  }
}
