package io.m365connector.mcp.health;

import io.m365connector.fleet.CheckState;
import io.m365connector.health.Probes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * What the background last found of a dependency. Where the operator wants it reported only, the
 * check stays up and its data says what is wrong.
 */
record ProbedCheck(Probes probes, String name) implements HealthCheck {

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named(name);
    CheckState state = probes.find(name).orElseThrow();
    boolean decisive = probes.isDecisive(name);
    answer
        .withData("reachable", state.up())
        .withData("decisive", decisive)
        .withData("since", state.since().toString())
        .withData("lastSuccess", String.valueOf(state.lastSuccess()))
        .withData("latencyMillis", state.millis())
        .withData("failuresInARow", state.failures());
    if (!state.problem().isEmpty()) {
      answer.withData("problem", state.problem());
    }
    if (!state.up()) {
      answer.withData("remedy", state.remedy());
    }
    return answer.status(state.up() || !decisive).build();
  }
}
