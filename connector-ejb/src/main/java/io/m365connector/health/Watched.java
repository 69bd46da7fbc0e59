package io.m365connector.health;

import io.m365connector.fleet.CheckState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one dependency. It counts as down after {@link #FAILURES_DOWN} failures in a
 * row, so that one lost packet moves no traffic, and as up after one success. Before the first
 * success it is down.
 */
final class Watched {

  static final int FAILURES_DOWN = 3;

  private final Probe probe;
  private final Clock clock;
  private volatile CheckState state;

  Watched(Probe probe, Clock clock) {
    this.probe = probe;
    this.clock = clock;
    this.state =
        new CheckState(
            probe.name(), false, clock.instant(), null, 0, 0, "not looked at yet", probe.remedy());
  }

  Probe probe() {
    return probe;
  }

  CheckState state() {
    return state;
  }

  /** Whether a failure was seen that has not been confirmed or refuted yet. */
  boolean doubtful() {
    CheckState now = state;
    return now.failures() > 0 && now.failures() < FAILURES_DOWN;
  }

  /** A look went well. Returns whether that changes what is told. */
  synchronized boolean succeeded(Duration took) {
    CheckState before = state;
    Instant now = clock.instant();
    state =
        new CheckState(
            probe.name(),
            true,
            before.up() ? before.since() : now,
            now,
            took.toMillis(),
            0,
            "",
            "");
    return !before.up();
  }

  /** A look found something wrong. Returns whether that changes what is told. */
  synchronized boolean failed(String problem, Duration took) {
    CheckState before = state;
    int failures = before.failures() + 1;
    boolean up = before.up() && failures < FAILURES_DOWN;
    @Nullable Instant lastSuccess = before.lastSuccess();
    state =
        new CheckState(
            probe.name(),
            up,
            before.up() == up ? before.since() : clock.instant(),
            lastSuccess,
            took.toMillis(),
            failures,
            problem,
            probe.remedy());
    return before.up() != up;
  }
}
