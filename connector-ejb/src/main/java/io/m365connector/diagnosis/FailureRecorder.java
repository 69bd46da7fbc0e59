package io.m365connector.diagnosis;

import io.m365connector.caller.Caller;
import io.m365connector.delegation.DelegationFailed;
import io.m365connector.delegation.FailureLog;
import io.m365connector.observation.Observation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps failures in memory until a timer carries them to the table. A node holds at most {@link
 * #MOST}, writes at most {@link #AT_ONCE} at a time and keeps rows for {@link #KEEP}; in a flood
 * the later ones are left out, as they say the same.
 */
@ApplicationScoped
public class FailureRecorder implements FailureLog {

  static final int MOST = 1000;
  static final int AT_ONCE = 200;
  static final Duration KEEP = Duration.ofDays(7);
  private static final Logger LOG = System.getLogger(FailureRecorder.class.getName());

  private final FailedExchangeRepository repository;
  private final Clock clock;
  private final BlockingQueue<FailedExchange> waiting = new ArrayBlockingQueue<>(MOST);
  private final AtomicBoolean failing = new AtomicBoolean();

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected FailureRecorder() {
    this.repository = null;
    this.clock = null;
  }

  @Inject
  public FailureRecorder(FailedExchangeRepository repository) {
    this(repository, Clock.systemUTC());
  }

  FailureRecorder(FailedExchangeRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  @Override
  public void failed(Caller caller, DelegationFailed failure) {
    waiting.offer(
        new FailedExchange(caller, failure, Observation.current().requestId(), clock.instant()));
  }

  /** Writes what came since the last time; what cannot be written is kept for the next time. */
  public void write() {
    List<FailedExchange> batch = new ArrayList<>();
    waiting.drainTo(batch, AT_ONCE);
    if (batch.isEmpty()) {
      return;
    }
    try {
      repository.add(batch);
      failing.set(false);
    } catch (RuntimeException e) {
      batch.forEach(waiting::offer);
      if (!failing.getAndSet(true)) {
        LOG.log(Level.WARNING, "Failed exchanges cannot be written down; trying on", e);
      }
    }
  }

  /** Forgets what is too old. */
  public void forgetOld() {
    try {
      repository.forget(clock.instant().minus(KEEP));
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, "Old failed exchanges stay for now", e);
    }
  }
}
