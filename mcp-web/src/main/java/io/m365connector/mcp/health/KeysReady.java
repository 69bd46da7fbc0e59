package io.m365connector.mcp.health;

import io.m365connector.caller.SigningKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Up while a set of Entra's signing keys is there to check tokens with. */
@Readiness
@ApplicationScoped
public class KeysReady implements HealthCheck {

  private final SigningKeys keys;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected KeysReady() {
    this.keys = null;
  }

  @Inject
  public KeysReady(SigningKeys keys) {
    this.keys = keys;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("signing-keys")
        .withData("readAt", String.valueOf(keys.readAt()))
        .status(keys.ready())
        .build();
  }
}
