package io.m365connector.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Whether a request would get through this process: its threads run, its places come free, nothing
 * holds a lock for good. A process in which that is not so will not recover, so a supervisor may
 * restart it; nothing outside the process counts here.
 */
@ApplicationScoped
public class RequestPath {

  /** Deadlocks are looked for at every so many'th beat: it stops all threads for a moment. */
  private static final int RARELY = 12;

  private final CallPlaces places;
  private volatile List<Pulse> pulses = List.of();
  private volatile boolean deadlocked;
  private int beats;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected RequestPath() {
    this.places = null;
  }

  @Inject
  public RequestPath(CallPlaces places) {
    this.places = places;
  }

  /** The pools that a request needs. */
  public void watch(List<Executor> pools) {
    pulses = pools.stream().map(pool -> new Pulse(pool, System::nanoTime)).toList();
  }

  /** Feels the pulse; called by a timer every few seconds. */
  public void beat() {
    pulses.forEach(Pulse::beat);
    beats++;
    if (beats % RARELY == 0) {
      deadlocked = ManagementFactory.getThreadMXBean().findDeadlockedThreads() != null;
    }
  }

  /** Empty while requests get through; else what is stuck. */
  public List<String> stuck() {
    return List.of("threads", "places", "locks").stream().filter(this::isStuck).toList();
  }

  private boolean isStuck(String what) {
    return switch (what) {
      case "threads" -> pulses.stream().anyMatch(Pulse::gone);
      case "places" -> places.stuck();
      default -> deadlocked;
    };
  }
}
