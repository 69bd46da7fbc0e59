package io.m365connector.limits;

import dev.failsafe.CircuitBreaker;
import io.m365connector.caller.TenantId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One circuit for each tenant. It opens when half of the calls of ten seconds failed, of at least
 * twenty; every three seconds a few calls may see whether it is over. The tenants that were quiet
 * longest are forgotten first.
 */
final class Circuits {

  static final int CALLS = 20;
  static final Duration PAUSE = Duration.ofSeconds(3);

  private static final int MOST = 10_000;
  private static final int PERCENT = 50;
  private static final int TRIALS = 2;
  private static final Duration PERIOD = Duration.ofSeconds(10);

  private final Map<TenantId, CircuitBreaker<Void>> circuits =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TenantId, CircuitBreaker<Void>> eldest) {
          return size() > MOST;
        }
      };

  private final Duration pause;

  Circuits() {
    this(PAUSE);
  }

  Circuits(Duration pause) {
    this.pause = pause;
  }

  synchronized CircuitBreaker<Void> of(TenantId tenant) {
    return circuits.computeIfAbsent(
        tenant,
        key ->
            CircuitBreaker.<Void>builder()
                .withFailureRateThreshold(PERCENT, CALLS, PERIOD)
                .withDelay(pause)
                .withSuccessThreshold(TRIALS)
                .build());
  }
}
