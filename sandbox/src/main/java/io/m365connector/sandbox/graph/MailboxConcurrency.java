package io.m365connector.sandbox.graph;

import io.m365connector.sandbox.graph.odata.Refusal;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/**
 * Exchange lets one application run four requests at a time in one mailbox (Graph:
 * throttling-limits).
 */
final class MailboxConcurrency {
  private static final int LIMIT = 4;
  private final ConcurrentMap<String, Semaphore> places = new ConcurrentHashMap<>();

  /** A place taken; closing it gives it back. */
  interface Place extends AutoCloseable {
    @Override
    void close();
  }

  Place enter(String clientId, String mailboxOid) {
    Semaphore free =
        places.computeIfAbsent(clientId + "/" + mailboxOid, key -> new Semaphore(LIMIT));
    if (!free.tryAcquire()) {
      throw new Refusal(
          429, "ApplicationThrottled", "Application is over its MailboxConcurrency limit.", 1);
    }
    return free::release;
  }
}
