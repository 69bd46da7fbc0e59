package io.m365connector.content;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Does something when a time is over, unless that is called off. One thread for the whole pool; it
 * only ever kills a process or closes a stream, so the container's contexts are of no use to it.
 */
final class Deadlines implements AutoCloseable {

  private final ScheduledThreadPoolExecutor timer;

  Deadlines() {
    timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("extraction-deadlines").factory());
    timer.setRemoveOnCancelPolicy(true);
  }

  Future<?> after(Duration time, Runnable action) {
    return timer.schedule(action, time.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
