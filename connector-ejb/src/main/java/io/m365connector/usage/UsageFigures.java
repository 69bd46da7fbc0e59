package io.m365connector.usage;

/**
 * How calls went.
 *
 * @param calls all of them
 * @param refused right as it is: wrong argument, missing permission, nothing there
 * @param failed by Entra, Graph or the connector
 * @param stopped cancelled, or out of time
 * @param meanMillis how long one took on average
 * @param p95Millis below which 95 in 100 ended, as exact as the classes of {@link Latency}
 * @param slowestMillis the slowest
 */
public record UsageFigures(
    long calls,
    long refused,
    long failed,
    long stopped,
    long meanMillis,
    long p95Millis,
    long slowestMillis) {

  public static final UsageFigures NONE = new UsageFigures(0, 0, 0, 0, 0, 0, 0);

  /** Failed calls among all, 0 to 1. */
  public double failedShare() {
    return calls == 0 ? 0 : (double) failed / calls;
  }
}
