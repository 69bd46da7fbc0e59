package io.m365connector.delegation;

import io.m365connector.caller.TenantId;
import io.m365connector.code.Code;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Keeps an impatient client from making things worse: after Entra asked a tenant to wait, and after
 * it stopped a loop (AADSTS50196), exchanges wait here instead of there.
 *
 * <p>The loop's answer is a plain {@code invalid_request}. It is told apart without its number: a
 * request that Entra took minutes ago, repeated letter by letter, is not malformed.
 */
final class LoopGuard {

  private static final Duration RECENT = Duration.ofMinutes(10);
  private static final Duration LOOP_PAUSE = Duration.ofMinutes(1);
  private static final int MOST = 10_000;

  private final Until<ExchangeKey> succeeded;
  private final Until<ExchangeKey> looping;
  private final Until<TenantId> throttled;

  LoopGuard(Clock clock) {
    this.succeeded = new Until<>(MOST, clock);
    this.looping = new Until<>(MOST, clock);
    this.throttled = new Until<>(MOST, clock);
  }

  /**
   * Lets an exchange pass.
   *
   * @throws DelegationFailed.Unavailable while Entra wants none of it
   */
  void require(ExchangeKey key) {
    Optional<Duration> wait = throttled.left(key.pair().tenant()).or(() -> looping.left(key));
    if (wait.isPresent()) {
      throw new DelegationFailed.Unavailable(
          Code.ENTRA_THROTTLED, EntraTrace.NONE, wait.get(), null);
    }
  }

  void succeeded(ExchangeKey key) {
    succeeded.hold(key, RECENT);
  }

  /** Learns from a failure, and says what it is in the light of what went before. */
  DelegationFailed judged(ExchangeKey key, DelegationFailed failure) {
    if (failure instanceof DelegationFailed.Unavailable away
        && away.code() == Code.ENTRA_THROTTLED) {
      away.retryAfter().ifPresent(wait -> throttled.hold(key.pair().tenant(), wait));
      return failure;
    }
    if ("invalid_request".equals(failure.trace().error()) && succeeded.left(key).isPresent()) {
      looping.hold(key, LOOP_PAUSE);
      return new DelegationFailed.Unavailable(
          Code.ENTRA_THROTTLED, failure.trace(), LOOP_PAUSE, null);
    }
    return failure;
  }
}
