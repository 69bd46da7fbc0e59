package io.m365connector.mcp.health;

import io.m365connector.health.RequestPath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/** Up while a request gets through this process; depends on nothing outside it. */
@Liveness
@ApplicationScoped
public class Live implements HealthCheck {

  private final RequestPath path;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Live() {
    this.path = null;
  }

  @Inject
  public Live(RequestPath path) {
    this.path = path;
  }

  @Override
  public HealthCheckResponse call() {
    List<String> stuck = path.stuck();
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("live");
    if (!stuck.isEmpty()) {
      answer.withData("stuck", String.join(", ", stuck));
    }
    return answer.status(stuck.isEmpty()).build();
  }
}
