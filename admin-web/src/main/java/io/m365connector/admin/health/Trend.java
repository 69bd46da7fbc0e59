package io.m365connector.admin.health;

import io.m365connector.fleet.CheckSample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A check's last 24 hours in half hours, oldest first.
 *
 * @param upPercent of the minutes that were sampled
 * @param millis the median of the looks
 */
public record Trend(List<Slot> slots, int upPercent, long millis) {

  static final Duration SPAN = Duration.ofHours(24);

  private static final int SLOTS = 48;
  private static final Duration SLOT = SPAN.dividedBy(SLOTS);
  private static final int WIDTH = 10;

  /** Half an hour: how many minutes were up and down; neither where the node was silent. */
  public record Slot(int at, Instant from, int up, int down) {

    public int x() {
      return at * WIDTH;
    }

    /** A word for its colour: {@code none}, {@code down}, or {@code up}. */
    public String tone() {
      return up + down == 0 ? "none" : down > 0 ? "down" : "up";
    }
  }

  static Trend of(List<CheckSample> samples, Instant now) {
    Instant start = now.minus(SPAN);
    int[] up = new int[SLOTS];
    int[] down = new int[SLOTS];
    for (CheckSample sample : samples) {
      long at = Duration.between(start, sample.at()).dividedBy(SLOT);
      if (at >= 0 && at < SLOTS) {
        (sample.up() ? up : down)[(int) at]++;
      }
    }
    List<Slot> slots = new ArrayList<>(SLOTS);
    for (int i = 0; i < SLOTS; i++) {
      slots.add(new Slot(i, start.plus(SLOT.multipliedBy(i)), up[i], down[i]));
    }
    long well = samples.stream().filter(CheckSample::up).count();
    long[] sorted = samples.stream().mapToLong(CheckSample::millis).sorted().toArray();
    return new Trend(
        List.copyOf(slots),
        samples.isEmpty() ? 0 : (int) (100 * well / samples.size()),
        sorted.length == 0 ? 0 : sorted[sorted.length / 2]);
  }

  /** Whether there is anything to show. */
  public boolean isKnown() {
    return slots.stream().anyMatch(slot -> slot.up() + slot.down() > 0);
  }
}
