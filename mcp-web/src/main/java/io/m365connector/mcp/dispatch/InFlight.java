package io.m365connector.mcp.dispatch;

import io.m365connector.mcp.jsonrpc.RequestId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Legacy requests that run on this node, so that {@code notifications/cancelled} can stop one
 * (2025-11-25, Cancellation). The session id only tells two clients of one user apart; it reaches
 * nothing of another user's. Best effort: where running requests share an id nevertheless, none is
 * stopped.
 */
final class InFlight {

  private record Key(String callerKey, String session, RequestId id) {

    static Key of(Incoming incoming, RequestId id) {
      return new Key(incoming.callerKey(), incoming.session(), id);
    }
  }

  private final Map<Key, Set<Cancellation>> running = new ConcurrentHashMap<>();

  void started(Incoming incoming, RequestId id) {
    running
        .computeIfAbsent(Key.of(incoming, id), key -> ConcurrentHashMap.newKeySet())
        .add(incoming.cancellation());
  }

  void ended(Incoming incoming, RequestId id) {
    running.computeIfPresent(
        Key.of(incoming, id),
        (key, same) -> {
          same.remove(incoming.cancellation());
          return same.isEmpty() ? null : same;
        });
  }

  void cancel(Incoming incoming, RequestId id) {
    Set<Cancellation> same = running.getOrDefault(Key.of(incoming, id), Set.of());
    if (same.size() == 1) {
      same.forEach(Cancellation::cancel);
    }
  }
}
