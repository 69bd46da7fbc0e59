package io.m365connector.health;

import io.m365connector.config.HealthSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * How a node leaves: it says so first, goes on serving until load balancers have noticed, lets what
 * is under way finish, and stops then. Where nobody asked for readiness lately there is no load
 * balancer to wait for.
 */
@ApplicationScoped
public class Draining {

  private static final Duration LATELY = Duration.ofMinutes(1);
  private static final Logger LOG = System.getLogger(Draining.class.getName());

  private final HealthSettings settings;
  private final CallPlaces places;
  private final Clock clock;
  private final CountDownLatch never = new CountDownLatch(1);
  private volatile boolean draining;
  private volatile Instant asked = Instant.EPOCH;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Draining() {
    this.settings = null;
    this.places = null;
    this.clock = null;
  }

  @Inject
  public Draining(HealthSettings settings, CallPlaces places) {
    this(settings, places, Clock.systemUTC());
  }

  Draining(HealthSettings settings, CallPlaces places, Clock clock) {
    this.settings = settings;
    this.places = places;
    this.clock = clock;
  }

  /** Somebody asked whether the node is ready. */
  public void askedForReadiness() {
    asked = clock.instant();
  }

  /** Whether the node is about to stop. */
  public boolean draining() {
    return draining;
  }

  /** Drains; returns when the process may stop. */
  public void drain() {
    boolean watched = asked.plus(LATELY).isAfter(clock.instant());
    draining = true;
    LOG.log(Level.INFO, "Leaving: not ready from now on, {0} calls under way", places.taken());
    try {
      if (watched) {
        // Nothing counts it down: the time is what is waited for.
        never.await(settings.drainDelay().toMillis(), TimeUnit.MILLISECONDS);
      }
      boolean empty = places.awaitEmpty(settings.drainTimeout());
      LOG.log(
          Level.INFO,
          empty ? "Leaving: all calls have ended" : "Leaving: {0} calls are cut off",
          places.taken());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
