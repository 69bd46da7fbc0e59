package io.m365connector.mcp.health;

import io.m365connector.health.Probes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Readiness;

/** The dependencies that are looked at in the background, a check each. */
@ApplicationScoped
public class DependenciesReady {

  @Produces
  @Readiness
  HealthCheck database(Probes probes) {
    return new ProbedCheck(probes, "database");
  }

  @Produces
  @Readiness
  HealthCheck entra(Probes probes) {
    return new ProbedCheck(probes, "entra");
  }

  @Produces
  @Readiness
  HealthCheck graph(Probes probes) {
    return new ProbedCheck(probes, "graph");
  }
}
