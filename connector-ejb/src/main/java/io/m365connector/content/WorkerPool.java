package io.m365connector.content;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The workers: so many read at the same time, one more is started and waits, so that a caller does
 * not pay for the start of a JVM, not even after a worker has died. Who finds all taken waits in a
 * short queue, and no longer behind a document that only drips; who finds the queue full is told so
 * at once.
 */
final class WorkerPool implements AutoCloseable {

  private static final Duration LOOK = Duration.ofMillis(250);

  private final ExtractionSettings settings;
  private final WorkerCommand command;
  private final Deadlines deadlines = new Deadlines();
  private final Semaphore places;
  private final AtomicInteger waiting = new AtomicInteger();
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<WorkerProcess> idle = new ArrayDeque<>();
  private final Set<WorkerProcess> busy = ConcurrentHashMap.newKeySet();
  private boolean closed;

  WorkerPool(ExtractionSettings settings, WorkerCommand command) {
    this.settings = settings;
    this.command = command;
    this.places = new Semaphore(settings.workers(), true);
  }

  /**
   * A worker that is ready, or nothing when all are taken and the queue is full or too slow.
   *
   * @throws IOException when no worker can be started
   */
  Optional<WorkerProcess> take() throws IOException {
    if (!places.tryAcquire() && !queued()) {
      return Optional.empty();
    }
    boolean taken = false;
    try {
      WorkerProcess worker = ready();
      busy.add(worker);
      keepSpare();
      taken = true;
      return Optional.of(worker);
    } finally {
      if (!taken) {
        places.release();
      }
    }
  }

  private boolean queued() {
    try {
      return waiting.incrementAndGet() <= settings.queue() && inTurn();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      waiting.decrementAndGet();
    }
  }

  /** Waits, and looks now and then whether a place is held by a document that only drips. */
  private boolean inTurn() throws InterruptedException {
    long until = System.nanoTime() + settings.queueWait().toNanos();
    for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
      if (places.tryAcquire(Math.min(left, LOOK.toNanos()), TimeUnit.NANOSECONDS)) {
        return true;
      }
      // One place for one who waits; the first to look frees it, the fair queue gives it.
      endOneDrip();
    }
    return false;
  }

  private void endOneDrip() {
    for (WorkerProcess each : busy) {
      if (each.endDrip()) {
        return;
      }
    }
  }

  /** The spare may have died while nobody looked: then one that has just been started. */
  private WorkerProcess ready() throws IOException {
    WorkerProcess worker = poll();
    if (worker != null) {
      try {
        worker.greet();
        return worker;
      } catch (IOException e) {
        worker.kill();
      }
    }
    worker = new WorkerProcess(command.start(), deadlines, settings.patience());
    try {
      worker.greet();
      return worker;
    } catch (IOException e) {
      worker.kill();
      throw e;
    }
  }

  private @Nullable WorkerProcess poll() {
    lock.lock();
    try {
      WorkerProcess worker;
      do {
        worker = idle.poll();
      } while (worker != null && !worker.isUsable());
      return worker;
    } finally {
      lock.unlock();
    }
  }

  /** Gives a worker back; one that has died, or has read enough, is replaced. */
  void giveBack(WorkerProcess worker) {
    busy.remove(worker);
    lock.lock();
    try {
      if (!closed && worker.isUsable() && worker.documents() < settings.documentsPerWorker()) {
        idle.push(worker);
      } else {
        worker.kill();
      }
    } finally {
      lock.unlock();
    }
    places.release();
    try {
      keepSpare();
    } catch (IOException e) {
      // The next caller tries again and hears of it.
    }
  }

  /** Starts a worker when none is waiting; that it gets ready is not waited for. */
  void keepSpare() throws IOException {
    lock.lock();
    try {
      idle.removeIf(worker -> !worker.isUsable());
      if (!closed && idle.isEmpty()) {
        idle.add(new WorkerProcess(command.start(), deadlines, settings.patience()));
      }
    } finally {
      lock.unlock();
    }
  }

  /** How many processes wait for work, dead ones included. */
  int busyWorkers() {
    return busy.size();
  }

  int waiting() {
    return waiting.get();
  }

  int idleWorkers() {
    lock.lock();
    try {
      return idle.size();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      idle.forEach(WorkerProcess::kill);
      idle.clear();
    } finally {
      lock.unlock();
    }
    deadlines.close();
  }
}
