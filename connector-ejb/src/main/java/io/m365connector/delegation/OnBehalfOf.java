package io.m365connector.delegation;

import io.m365connector.allowlist.AdmittedCaller;
import io.m365connector.caller.Caller;
import io.m365connector.caller.TenantId;
import io.m365connector.code.Code;
import io.m365connector.code.WhoseMove;
import io.m365connector.config.ConnectorConfig;
import io.m365connector.limits.Dependency;
import io.m365connector.limits.LimitReached;
import io.m365connector.limits.UpstreamGuard;
import io.m365connector.upstream.Upstream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Exchanges an admitted caller's token for a Graph token, within {@code CONNECTOR_ENTRA_TIMEOUT}
 * and what its call has left.
 *
 * <p>A passing failure is retried once. When Entra does not take the credential, the next one is
 * tried, and the files are looked at again, so that a rotation costs no request.
 */
@ApplicationScoped
public class OnBehalfOf {

  /** Less time than this is not worth another attempt. */
  private static final Duration ATTEMPT = Duration.ofMillis(250);

  private static final Logger LOG = System.getLogger(OnBehalfOf.class.getName());

  private final ConnectorConfig config;
  private final ClientCredential credential;
  private final CloudMatch cloud;
  private final GraphTokenCache cache;
  private final FailureLog failures;
  private final TokenRequest request;
  private final LoopGuard guard;
  private final UpstreamGuard upstreamGuard;
  private final Clock clock;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected OnBehalfOf() {
    this.config = null;
    this.credential = null;
    this.cloud = null;
    this.cache = null;
    this.failures = null;
    this.request = null;
    this.guard = null;
    this.upstreamGuard = null;
    this.clock = null;
  }

  @Inject
  public OnBehalfOf(
      Upstream upstream,
      ConnectorConfig config,
      ClientCredential credential,
      CloudMatch cloud,
      GraphTokenCache cache,
      FailureLog failures,
      UpstreamGuard upstreamGuard) {
    this(upstream, config, credential, cloud, cache, failures, upstreamGuard, Clock.systemUTC());
  }

  OnBehalfOf(
      Upstream upstream,
      ConnectorConfig config,
      ClientCredential credential,
      CloudMatch cloud,
      GraphTokenCache cache,
      FailureLog failures,
      UpstreamGuard upstreamGuard,
      Clock clock) {
    this.config = config;
    this.credential = credential;
    this.cloud = cloud;
    this.cache = cache;
    this.failures = failures;
    this.request = new TokenRequest(upstream, config);
    this.guard = new LoopGuard(clock);
    this.upstreamGuard = upstreamGuard;
    this.clock = clock;
  }

  /**
   * Exchanges the caller's token.
   *
   * @param until when the call that needs it is over
   * @throws DelegationFailed when Entra refuses or does not answer
   */
  public GraphSession exchange(AdmittedCaller admitted, Instant until) {
    Caller caller = admitted.caller();
    ExchangeKey key = ExchangeKey.of(caller, request.scope());
    try {
      cloud.require();
      GraphToken token = cache.find(key).orElseGet(() -> exchanged(caller, key, time(until)));
      return new GraphSession(admitted, token.value(), token.scopes());
    } catch (DelegationFailed failure) {
      log(caller, failure);
      failures.failed(caller, failure);
      throw failure;
    }
  }

  /** Where an administrator of that tenant consents to the connector. */
  public URI consentUrl(TenantId tenant) {
    return ConsentLink.of(config, tenant);
  }

  /** The operator's limit, or what the call has left. */
  private Duration time(Instant until) {
    Duration left = Duration.between(clock.instant(), until);
    if (left.compareTo(ATTEMPT) < 0) {
      throw new DelegationFailed.Unavailable(Code.ENTRA_UNAVAILABLE, EntraTrace.NONE, null, null);
    }
    return left.compareTo(config.entraTimeout()) < 0 ? left : config.entraTimeout();
  }

  private GraphToken exchanged(Caller caller, ExchangeKey key, Duration time) {
    guard.require(key);
    try {
      GraphToken token = guarded(caller, time);
      guard.succeeded(key);
      cache.keep(key, token);
      return token;
    } catch (DelegationFailed failure) {
      throw guard.judged(key, failure);
    }
  }

  private GraphToken guarded(Caller caller, Duration time) {
    try {
      return upstreamGuard.call(
          Dependency.ENTRA,
          caller.tenant(),
          time,
          failure ->
              failure instanceof DelegationFailed known && known.code() == Code.ENTRA_UNAVAILABLE,
          () -> attempts(caller, Deadline.in(time)));
    } catch (LimitReached limit) {
      throw new DelegationFailed.Unavailable(
          limit.code(), EntraTrace.NONE, limit.retryAfter(), null);
    }
  }

  private GraphToken attempts(Caller caller, Deadline deadline) {
    List<Proof> tried = new ArrayList<>();
    boolean retried = false;
    DelegationFailed last = new DelegationFailed.Refused(Code.MISCONFIGURED, EntraTrace.NONE);
    while (true) {
      Proof proof = next(tried);
      if (proof == null) {
        throw last;
      }
      try {
        return request.send(caller, proof, deadline.remaining());
      } catch (DelegationFailed failure) {
        last = failure;
        if (!deadline.leaves(ATTEMPT)) {
          throw failure;
        }
        if ("invalid_client".equals(failure.trace().error())) {
          credential.refused(proof);
          tried.add(proof);
        } else if (!retried && isPassing(failure)) {
          retried = true;
        } else {
          throw failure;
        }
      }
    }
  }

  private @org.jspecify.annotations.Nullable Proof next(List<Proof> tried) {
    for (Proof proof : credential.candidates()) {
      if (!tried.contains(proof)) {
        return proof;
      }
    }
    // All that is known was refused: perhaps the files have something newer.
    credential.reload();
    return credential.candidates().stream()
        .filter(proof -> !tried.contains(proof))
        .findFirst()
        .orElse(null);
  }

  private static boolean isPassing(DelegationFailed failure) {
    return failure.code() == Code.ENTRA_UNAVAILABLE
        && failure instanceof DelegationFailed.Unavailable away
        && away.retryAfter().isEmpty()
        && !Thread.currentThread().isInterrupted();
  }

  private static void log(Caller caller, DelegationFailed failure) {
    boolean alarm = failure.code().whoseMove() == WhoseMove.OPERATOR;
    LOG.log(
        alarm ? Level.WARNING : Level.INFO,
        "{0} {1} for tenant {2}, client {3}: {4}",
        failure.code().id(),
        failure.code().name(),
        caller.tenant(),
        caller.client(),
        failure.trace());
  }
}
