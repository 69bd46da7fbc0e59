package io.m365connector.usage;

import io.m365connector.observation.Outcome;
import java.util.EnumMap;
import java.util.Map;

/** Adds rows of all outcomes up to figures. */
final class UsageSum {

  private static final double P95 = 0.95;

  private final Map<Outcome, Long> calls = new EnumMap<>(Outcome.class);
  private Tally all = new Tally(0, 0, 0, new long[Latency.BOUNDS.size() + 1]);

  UsageSum add(Outcome outcome, Tally tally) {
    calls.merge(outcome, tally.calls(), Long::sum);
    all = all.plus(tally);
    return this;
  }

  UsageFigures figures() {
    return new UsageFigures(
        all.calls(),
        calls.getOrDefault(Outcome.REFUSED, 0L),
        calls.getOrDefault(Outcome.FAILED, 0L),
        calls.getOrDefault(Outcome.STOPPED, 0L),
        all.calls() == 0 ? 0 : all.millis() / all.calls(),
        Latency.percentile(all.classes(), P95, all.slowest()),
        all.slowest());
  }
}
