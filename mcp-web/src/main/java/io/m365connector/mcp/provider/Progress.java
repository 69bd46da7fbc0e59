package io.m365connector.mcp.provider;

import org.jspecify.annotations.Nullable;

/**
 * Reports progress to a client that asked for it. The first report turns the answer into an event
 * stream, so report only work that takes long.
 */
public interface Progress {

  /** Whether a report reaches anybody. */
  boolean wanted();

  /**
   * Reports; does nothing when not wanted or when {@code done} did not grow.
   *
   * @param done in any unit, growing
   * @param total in the same unit; null when unknown
   * @param message for people
   */
  void report(double done, @Nullable Double total, @Nullable String message);
}
