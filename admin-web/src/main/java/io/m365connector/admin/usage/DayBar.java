package io.m365connector.admin.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A day as a bar in a drawing of 30 by 100 units.
 *
 * @param at its place from the left
 * @param most what the tallest bar stands for
 */
public record DayBar(LocalDate day, long calls, long failed, int at, long most) {

  private static final int WIDTH = 20;

  public int x() {
    return at * WIDTH + 2;
  }

  public double height() {
    return 100.0 * calls / most;
  }

  public double y() {
    return 100 - height();
  }

  public double failedHeight() {
    return 100.0 * failed / most;
  }

  public double failedY() {
    return 100 - failedHeight();
  }

  public Instant start() {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
