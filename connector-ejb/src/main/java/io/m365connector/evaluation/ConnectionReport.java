package io.m365connector.evaluation;

import io.m365connector.caller.TenantId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a connection test found. Whether the tenant granted each single permission only a user's
 * call can show.
 *
 * @param node the server that tested
 * @param consentUrl where an administrator of the tenant adds the connector
 */
public record ConnectionReport(
    TenantId tenant, Instant at, String node, List<ConnectionCheck> checks, URI consentUrl) {

  /** Whether every step passed. */
  public boolean works() {
    return checks.stream().allMatch(check -> check.outcome() == Outcome.PASSED);
  }

  /** Where it breaks off. */
  public Optional<ConnectionCheck> firstFailure() {
    return checks.stream().filter(check -> check.outcome() == Outcome.FAILED).findFirst();
  }
}
