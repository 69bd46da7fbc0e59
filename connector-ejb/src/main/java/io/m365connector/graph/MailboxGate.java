package io.m365connector.graph;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets at most four reads of one mailbox out at a time, as Graph does; a fifth waits its turn
 * instead of meeting a 429. Holds an entry only for mailboxes that are being read.
 */
final class MailboxGate {

  static final int WIDTH = 4;

  private final ConcurrentHashMap<String, Turnstile> turnstiles = new ConcurrentHashMap<>();

  private static final class Turnstile {
    private final Semaphore places = new Semaphore(WIDTH, true);
    private int users;
  }

  /** A place, held until closed. */
  interface Place extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Waits for a place.
   *
   * @throws GraphException when none is free within the patience
   */
  Place enter(String key, Duration patience) {
    Turnstile turnstile =
        turnstiles.compute(
            key,
            (k, existing) -> {
              Turnstile found = existing == null ? new Turnstile() : existing;
              found.users++;
              return found;
            });
    boolean entered = false;
    try {
      entered = turnstile.places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!entered) {
      leave(key);
      throw GraphException.busy(Duration.ofSeconds(5));
    }
    return () -> {
      turnstile.places.release();
      leave(key);
    };
  }

  int mailboxesInUse() {
    return turnstiles.size();
  }

  private void leave(String key) {
    turnstiles.computeIfPresent(key, (k, found) -> --found.users == 0 ? null : found);
  }
}
