package io.m365connector.onboarding;

import io.m365connector.code.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;

/** Has one node of all take the clock's steps; a timer calls it on every node. */
@ApplicationScoped
public class ClockDuties {

  /** The next round comes after it has ended, on whichever node is first. */
  static final Duration LEASE = Duration.ofSeconds(20);

  private static final int MOST_BATCHES = 100;
  private static final Logger LOG = System.getLogger(ClockDuties.class.getName());

  private final Lease lease;
  private final Expiry expiry;
  private final AtomicBoolean failing = new AtomicBoolean();

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ClockDuties() {
    this.lease = null;
    this.expiry = null;
  }

  @Inject
  public ClockDuties(Lease lease, Expiry expiry) {
    this.lease = lease;
    this.expiry = expiry;
  }

  /** Takes all steps that are due, unless another node is at it. Never throws. */
  @ActivateRequestContext
  public void run() {
    try {
      if (!lease.take("clock", LEASE)) {
        return;
      }
      int requests = all(expiry::expireRequests);
      int entries = all(expiry::turnEntries);
      int warned = all(expiry::warn);
      failing.set(false);
      if (requests + entries + warned > 0) {
        LOG.log(
            Level.INFO,
            "{0} requests expired, {1} entries started or expired, {2} end soon",
            requests,
            entries,
            warned);
      }
    } catch (RuleBroken conflict) {
      // Somebody changed one of them at the same moment; the next round looks again.
      LOG.log(Level.DEBUG, "{0}", conflict.code().id());
    } catch (RuntimeException e) {
      if (!failing.getAndSet(true)) {
        LOG.log(Level.WARNING, "Expiry could not be looked at; trying on", e);
      }
    }
  }

  private static int all(IntSupplier batch) {
    int sum = 0;
    for (int i = 0; i < MOST_BATCHES; i++) {
      int made = batch.getAsInt();
      sum += made;
      if (made < Expiry.BATCH) {
        break;
      }
    }
    return sum;
  }
}
