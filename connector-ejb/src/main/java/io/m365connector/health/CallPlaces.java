package io.m365connector.health;

import io.m365connector.config.McpSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The bounded places in which calls run. Whoever watches the node sees here how many are taken, and
 * that none has come free for longer than any call may take: then the request path is stuck.
 */
@ApplicationScoped
public class CallPlaces {

  private static final Duration SLACK = Duration.ofSeconds(30);

  private final int all;
  private final long stuckNanos;
  private final Semaphore free;
  private final LongSupplier nanos;
  private volatile long lastMove;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected CallPlaces() {
    this.all = 0;
    this.stuckNanos = 0;
    this.free = null;
    this.nanos = null;
  }

  @Inject
  public CallPlaces(McpSettings settings) {
    this(settings.maxCalls(), settings.callTimeout().plus(SLACK), System::nanoTime);
  }

  CallPlaces(int all, Duration longest, LongSupplier nanos) {
    this.all = all;
    this.stuckNanos = longest.toNanos();
    this.free = new Semaphore(all);
    this.nanos = nanos;
    this.lastMove = nanos.getAsLong();
  }

  /** Takes a place; false when there is none. */
  public boolean tryEnter() {
    boolean entered = free.tryAcquire();
    if (entered) {
      lastMove = nanos.getAsLong();
    }
    return entered;
  }

  /** Gives a place back. */
  public void leave() {
    lastMove = nanos.getAsLong();
    free.release();
  }

  /** How many calls run. */
  public int taken() {
    return all - free.availablePermits();
  }

  /** How many there may be. */
  public int all() {
    return all;
  }

  /** Whether all are taken and none came free for longer than any call may take. */
  public boolean stuck() {
    return free.availablePermits() == 0 && nanos.getAsLong() - lastMove > stuckNanos;
  }

  /** Waits until no call runs; false when that takes longer than the limit. */
  public boolean awaitEmpty(Duration limit) throws InterruptedException {
    boolean empty = free.tryAcquire(all, limit.toMillis(), TimeUnit.MILLISECONDS);
    if (empty) {
      free.release(all);
    }
    return empty;
  }
}
