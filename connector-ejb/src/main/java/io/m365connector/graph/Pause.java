package io.m365connector.graph;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for a time; tests wait without. */
@FunctionalInterface
interface Pause {

  /** Returns when the time is over or the thread is interrupted. */
  void forTime(Duration time);

  /** The real one. */
  static void real(Duration time) {
    try {
      boolean never = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
      assert !never;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
