package io.m365connector.mcp.health;

import io.m365connector.delegation.GraphTokenCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says whether Graph tokens outlive their request here, which the operator chose. Always up. */
@Readiness
@ApplicationScoped
public class TokenCacheLabel implements HealthCheck {

  private final GraphTokenCache cache;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected TokenCacheLabel() {
    this.cache = null;
  }

  @Inject
  public TokenCacheLabel(GraphTokenCache cache) {
    this.cache = cache;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("graph-token-cache")
        .withData("mode", cache.on() ? "memory" : "off")
        .withData("tokens", cache.size())
        .up()
        .build();
  }
}
