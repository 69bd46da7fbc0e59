package io.m365connector.sandbox.graph.operation;

import io.m365connector.sandbox.entra.GraphPrincipal;
import io.m365connector.sandbox.http.Response;
import java.util.Set;

/**
 * One operation: a method on a path template, the permission it needs and who answers it.
 *
 * @param template path below {@code /v1.0}
 * @param own permissions of which one is needed for the user's own data
 * @param others the same for another user's
 */
public record Operation(
    String method,
    String template,
    Workload workload,
    Set<String> own,
    Set<String> others,
    Answering answering) {

  /** Answers a checked call. */
  @FunctionalInterface
  public interface Answering {
    Response answer(GraphCall call);
  }

  public Operation {
    own = Set.copyOf(own);
    others = Set.copyOf(others);
  }

  /** Refuses a token without the permission. */
  public void requirePermission(GraphPrincipal principal, boolean ownData) {
    Set<String> needed = ownData ? own : others;
    if (needed.stream().noneMatch(principal.scopes()::contains)) {
      throw workload.missingPermission(needed, principal.scopes());
    }
  }
}
