package io.m365connector.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** Tells all {@link Observer}s of a request that has ended, once. */
@ApplicationScoped
public class Observers {

  private static final Logger LOG = System.getLogger(Observers.class.getName());

  private final List<Observer> observers;

  /** For the container's proxy only. */
  protected Observers() {
    this.observers = List.of();
  }

  @Inject
  public Observers(Instance<Observer> observers) {
    this(observers.stream().toList());
  }

  public Observers(List<Observer> observers) {
    this.observers = List.copyOf(observers);
  }

  /** The request has ended; a second time is ignored. */
  public void ended(Observation observation) {
    if (!observation.close()) {
      return;
    }
    for (Observer observer : observers) {
      try {
        observer.ended(observation);
      } catch (RuntimeException e) {
        // Watching must never break what is watched.
        LOG.log(Level.WARNING, "An observer failed: {0}", e.getClass().getName());
      }
    }
  }
}
