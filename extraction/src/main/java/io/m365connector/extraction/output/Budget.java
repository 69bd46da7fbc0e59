package io.m365connector.extraction.output;

import io.m365connector.extraction.api.ExtractionLimits;
import io.m365connector.extraction.api.Outcome;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is left of the limits of one request. Once a limit has been reached every later check fails
 * too: a parser that swallows the first exception does not get away with it.
 */
public final class Budget {

  /** Entries smaller than this may have any ratio; XML of empty sheets packs a thousandfold. */
  private static final long RATIO_FREE_BYTES = 1 << 20;

  private final ExtractionLimits limits;
  private long deadline;
  private boolean started;
  private long expanded;
  private @Nullable Outcome stoppedBy;

  /** All of these limits, with the clock not yet running. */
  public Budget(ExtractionLimits limits) {
    this.limits = limits;
  }

  /** Starts the clock. The last tenth of the time is kept for sending the answer. */
  public void start() {
    started = true;
    deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(limits.maxMillis() * 9L / 10);
  }

  /** The limits this budget came from. */
  public ExtractionLimits limits() {
    return limits;
  }

  /** The limit that stopped the reading, if one did. */
  public @Nullable Outcome stoppedBy() {
    return stoppedBy;
  }

  /** Ends the reading for this reason. */
  public LimitReached stop(Outcome reason) {
    if (stoppedBy == null) {
      stoppedBy = reason;
    }
    return new LimitReached(stoppedBy);
  }

  /** Call it often; it costs a clock reading. */
  public void checkTime() {
    if (stoppedBy != null) {
      throw new LimitReached(stoppedBy);
    }
    if (started && System.nanoTime() - deadline > 0) {
      throw stop(Outcome.TIME_LIMIT);
    }
  }

  /**
   * Counts unpacked bytes.
   *
   * @param now bytes just unpacked
   * @param ofEntry bytes unpacked of this entry so far, with those
   * @param packed size of the entry in its container, or −1 when unknown
   */
  public void expand(long now, long ofEntry, long packed) {
    expanded += now;
    boolean steep =
        packed >= 0
            && ofEntry > RATIO_FREE_BYTES
            && ofEntry > limits.maxRatio() * Math.max(packed, 1);
    if (expanded > limits.maxExpandedBytes() || steep) {
      throw stop(Outcome.EXPANDS_TOO_FAR);
    }
    checkTime();
  }
}
