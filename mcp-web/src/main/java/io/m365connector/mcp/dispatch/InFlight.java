package io.m365connector.mcp.dispatch;

import io.m365connector.mcp.jsonrpc.RequestId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Legacy requests that run on this node, so that {@code notifications/cancelled} can stop one
 * (2025-11-25, Cancellation). Best effort: without sessions two clients of one user may use the
 * same id, and then neither is stopped.
 */
final class InFlight {

  private record Key(String callerKey, RequestId id) {}

  private final Map<Key, Set<Cancellation>> running = new ConcurrentHashMap<>();

  void started(String callerKey, RequestId id, Cancellation cancellation) {
    running
        .computeIfAbsent(new Key(callerKey, id), key -> ConcurrentHashMap.newKeySet())
        .add(cancellation);
  }

  void ended(String callerKey, RequestId id, Cancellation cancellation) {
    running.computeIfPresent(
        new Key(callerKey, id),
        (key, same) -> {
          same.remove(cancellation);
          return same.isEmpty() ? null : same;
        });
  }

  void cancel(String callerKey, RequestId id) {
    Set<Cancellation> same = running.getOrDefault(new Key(callerKey, id), Set.of());
    if (same.size() == 1) {
      same.forEach(Cancellation::cancel);
    }
  }
}
