package io.m365connector.limits;

import dev.failsafe.CircuitBreaker;
import io.m365connector.caller.TenantId;
import io.m365connector.config.LimitSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Stands between a call and Entra or Graph: a bulkhead, so that one slow upstream does not hold
 * every call of the node, and a circuit for each tenant, so that calls to an upstream that is away
 * fail in no time.
 */
@ApplicationScoped
public class UpstreamGuard {

  private final Map<Dependency, Bulkheads> bulkheads = new EnumMap<>(Dependency.class);
  private final Map<Dependency, Circuits> circuits = new EnumMap<>(Dependency.class);
  private final int width;

  /** For the container's proxy only. */
  protected UpstreamGuard() {
    this.width = 0;
  }

  @Inject
  public UpstreamGuard(LimitSettings settings) {
    this.width = settings.upstreamCalls();
    for (Dependency each : Dependency.values()) {
      bulkheads.put(each, new Bulkheads(settings));
      circuits.put(each, new Circuits());
    }
  }

  /** How many calls there can be at a time to one upstream. */
  public int width() {
    return width;
  }

  /**
   * Makes the call.
   *
   * @param left time the caller has
   * @param isDown whether that failure says that the upstream is away, rather than that it refused
   * @throws LimitReached when the circuit is open or no place came free
   */
  public <T> T call(
      Dependency upstream,
      TenantId tenant,
      Duration left,
      Predicate<RuntimeException> isDown,
      Supplier<T> call) {
    CircuitBreaker<Void> circuit = Objects.requireNonNull(circuits.get(upstream)).of(tenant);
    Duration patience = left.compareTo(Bulkheads.PATIENCE) < 0 ? left : Bulkheads.PATIENCE;
    try (Place place =
        Objects.requireNonNull(bulkheads.get(upstream))
            .enter(tenant, patience)
            .orElseThrow(() -> limited(upstream, "calls", Bulkheads.PATIENCE))) {
      if (!circuit.tryAcquirePermit()) {
        throw limited(upstream, "circuit", circuit.getRemainingDelay());
      }
      return recorded(circuit, isDown, call);
    }
  }

  private static <T> T recorded(
      CircuitBreaker<Void> circuit, Predicate<RuntimeException> isDown, Supplier<T> call) {
    boolean down = false;
    try {
      return call.get();
    } catch (RuntimeException failure) {
      down = isDown.test(failure);
      throw failure;
    } finally {
      if (down) {
        circuit.recordFailure();
      } else {
        circuit.recordSuccess();
      }
    }
  }

  private static LimitReached limited(Dependency upstream, String what, Duration wait) {
    return new LimitReached(upstream.unavailable(), what + " to " + upstream, wait);
  }
}
