package io.m365connector.evaluation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The steps of one test as they are taken; after a failure those that rest on it are not made. */
final class ConnectionRun {

  /** What a step says when it does not throw: a detail, or null when nothing could be told. */
  interface Work {
    @Nullable String run();
  }

  /** A step that failed, and why. */
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Finding finding;
    private final String detail;

    Broken(Finding finding, String detail) {
      super(finding.name(), null, false, false);
      this.finding = finding;
      this.detail = detail;
    }
  }

  private final List<ConnectionCheck> checks = new ArrayList<>();
  private final Set<ConnectionStep> passed = EnumSet.noneOf(ConnectionStep.class);

  /** Takes a step, if all that it rests on has passed. */
  ConnectionRun step(ConnectionStep step, Set<ConnectionStep> restsOn, Work work) {
    if (!passed.containsAll(restsOn)) {
      return add(step, Outcome.NOT_MADE, 0, null, "");
    }
    long begin = System.nanoTime();
    try {
      String detail = work.run();
      if (detail == null) {
        return add(step, Outcome.NOT_MADE, since(begin), null, "");
      }
      passed.add(step);
      return add(step, Outcome.PASSED, since(begin), null, detail);
    } catch (Broken broken) {
      return add(step, Outcome.FAILED, since(begin), broken.finding, broken.detail);
    }
  }

  /** The steps in the order of {@link ConnectionStep}, whatever order they were taken in. */
  List<ConnectionCheck> checks() {
    return checks.stream().sorted(java.util.Comparator.comparing(ConnectionCheck::step)).toList();
  }

  private ConnectionRun add(
      ConnectionStep step, Outcome outcome, long millis, @Nullable Finding finding, String detail) {
    checks.add(new ConnectionCheck(step, outcome, millis, finding, detail));
    return this;
  }

  private static long since(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin).toMillis();
  }
}
