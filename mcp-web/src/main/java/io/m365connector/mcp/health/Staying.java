package io.m365connector.mcp.health;

import io.m365connector.health.CallPlaces;
import io.m365connector.health.Draining;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Down once the node has been told to stop, while it still serves: load balancers look elsewhere.
 */
@Readiness
@ApplicationScoped
public class Staying implements HealthCheck {

  private final Draining draining;
  private final CallPlaces places;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Staying() {
    this.draining = null;
    this.places = null;
  }

  @Inject
  public Staying(Draining draining, CallPlaces places) {
    this.draining = draining;
    this.places = places;
  }

  @Override
  public HealthCheckResponse call() {
    draining.askedForReadiness();
    return HealthCheckResponse.named("staying")
        .withData("callsUnderWay", places.taken())
        .status(!draining.draining())
        .build();
  }
}
