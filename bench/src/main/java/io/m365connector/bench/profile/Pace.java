package io.m365connector.bench.profile;

import java.time.Duration;

/**
 * How long a run takes.
 *
 * @param rounds turns of each load
 * @param turnSeconds length of a turn
 * @param warmUpSeconds before the first, for each load; the main one six times as long
 */
public record Pace(int rounds, int turnSeconds, int warmUpSeconds) {

  /** Some four minutes: enough for ratios. */
  public static final Pace SHORT = new Pace(4, 5, 8);

  /** Some fifteen minutes. */
  public static final Pace LONG = new Pace(8, 10, 30);

  Duration turn() {
    return Duration.ofSeconds(turnSeconds);
  }

  Duration warmUp(boolean main) {
    return Duration.ofSeconds(main ? 6L * warmUpSeconds : warmUpSeconds);
  }
}
