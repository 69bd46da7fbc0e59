package io.m365connector.callaudit;

import io.m365connector.config.AuditSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Writes what waits, every second, and forgets what has been kept long enough. */
@ApplicationScoped
public class CallWriting {

  static final int BATCH = 500;
  private static final Duration CLEAN_UP = Duration.ofHours(1);

  private final CallQueue queue;
  private final CallStore store;
  private final AuditSettings settings;
  private final Clock clock;
  private volatile Instant cleaned = Instant.EPOCH;
  private boolean failing;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected CallWriting() {
    this.queue = null;
    this.store = null;
    this.settings = null;
    this.clock = null;
  }

  @Inject
  public CallWriting(CallQueue queue, CallStore store, AuditSettings settings) {
    this(queue, store, settings, Clock.systemUTC());
  }

  CallWriting(CallQueue queue, CallStore store, AuditSettings settings, Clock clock) {
    this.queue = queue;
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  /** Writes all that waits. Throws what the database throws; then nothing is lost. */
  public synchronized void flush() {
    List<CallRecord> batch = queue.take(BATCH);
    while (!batch.isEmpty() || failing) {
      write(batch);
      batch = queue.take(BATCH);
    }
    Instant now = clock.instant();
    if (cleaned.plus(CLEAN_UP).isBefore(now)) {
      store.forgetBefore(now.minus(settings.retention()));
      cleaned = now;
    }
  }

  private void write(List<CallRecord> batch) {
    try {
      store.add(batch);
    } catch (RuntimeException e) {
      failing = true;
      queue.unwritten(batch);
      throw e;
    }
    failing = false;
    queue.written();
  }
}
