package io.m365connector.health;

import io.m365connector.config.HealthSettings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Looks at one dependency again and again. A look that hangs is a failure at its time limit and is
 * waited for, not repeated: a hanging database gets one connection of this node's, not one per
 * look.
 */
final class Watcher {

  /** While a failure waits for confirmation, looks come five times as often. */
  private static final int CONFIRM = 5;

  private static final double JITTER = 0.2;
  private static final Logger LOG = System.getLogger(Watcher.class.getName());

  private final Watched watched;
  private final HealthSettings settings;
  private final Executor threads;
  private @Nullable FutureTask<@Nullable String> hanging;

  Watcher(Watched watched, HealthSettings settings, Executor threads) {
    this.watched = watched;
    this.settings = settings;
    this.threads = threads;
  }

  Watched watched() {
    return watched;
  }

  /** Looks once. Returns how long to wait until the next time. */
  Duration look() {
    long begun = System.nanoTime();
    String problem = problem();
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    boolean changed = problem == null ? watched.succeeded(took) : watched.failed(problem, took);
    if (changed) {
      LOG.log(
          problem == null ? Level.INFO : Level.WARNING,
          problem == null ? "Check {0}: up" : "Check {0}: down, {1}",
          watched.probe().name(),
          problem);
    }
    return next();
  }

  private Duration next() {
    Duration base =
        watched.doubtful() ? settings.interval().dividedBy(CONFIRM) : settings.interval();
    double factor = 1 - JITTER + 2 * JITTER * RandomGenerator.getDefault().nextDouble();
    return Duration.ofNanos((long) (base.toNanos() * factor));
  }

  private @Nullable String problem() {
    FutureTask<@Nullable String> task = hanging;
    if (task == null) {
      task = new FutureTask<>(this::once);
      threads.execute(task);
    }
    try {
      String problem = task.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
      boolean late = hanging != null;
      hanging = null;
      return late && problem == null ? "answered too late" : problem;
    } catch (TimeoutException e) {
      hanging = task;
      return "no answer in time";
    } catch (ExecutionException e) {
      hanging = null;
      return "the look failed";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  private @Nullable String once() {
    try {
      watched.probe().look();
      return null;
    } catch (ProbeFailed e) {
      return e.getMessage();
    }
  }
}
