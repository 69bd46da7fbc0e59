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
public class DatabaseReady implements HealthCheck {

  private final Allowlist allowlist;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected DatabaseReady() {
    this.allowlist = null;
  }

  @Inject
  public DatabaseReady(Allowlist allowlist) {
    this.allowlist = allowlist;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("database")
        .withData("allowlistVersion", allowlist.version())
        .status(allowlist.ready())
        .build();
  }
}
