package io.m365connector.delegation;

import io.m365connector.allowlist.Pair;
import io.m365connector.config.ConnectorConfig;
import io.m365connector.config.ConnectorConfig.OboCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * Graph tokens that outlive their request, for operators who chose {@code
 * CONNECTOR_OBO_CACHE=memory}; empty otherwise. In memory only, bounded, never a refresh token. An
 * entry ends before its token does, and at once when its pair is no longer admitted.
 */
@ApplicationScoped
public class GraphTokenCache {

  static final int MOST = 10_000;

  /** A token must be good for the whole of a long tool call. */
  private static final Duration MARGIN = Duration.ofMinutes(5);

  private final boolean on;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<ExchangeKey, GraphToken> tokens = new LinkedHashMap<>(16, 0.75f, true);

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected GraphTokenCache() {
    this.on = false;
    this.clock = null;
  }

  @Inject
  public GraphTokenCache(ConnectorConfig config) {
    this(config.oboCache() == OboCache.MEMORY, Clock.systemUTC());
  }

  GraphTokenCache(boolean on, Clock clock) {
    this.on = on;
    this.clock = clock;
  }

  /** Whether tokens are kept at all. */
  public boolean on() {
    return on;
  }

  /** How many there can be. */
  public int most() {
    return MOST;
  }

  /** How many tokens are kept now. */
  public int size() {
    lock.lock();
    try {
      return tokens.size();
    } finally {
      lock.unlock();
    }
  }

  Optional<GraphToken> find(ExchangeKey key) {
    if (!on) {
      return Optional.empty();
    }
    lock.lock();
    try {
      GraphToken token = tokens.get(key);
      if (token != null && hasEnded(token)) {
        tokens.remove(key);
        return Optional.empty();
      }
      return Optional.ofNullable(token);
    } finally {
      lock.unlock();
    }
  }

  void keep(ExchangeKey key, GraphToken token) {
    if (!on || hasEnded(token)) {
      return;
    }
    lock.lock();
    try {
      tokens.put(key, token);
      if (tokens.size() > MOST) {
        tokens.remove(tokens.keySet().iterator().next());
      }
    } finally {
      lock.unlock();
    }
  }

  /** Drops what has ended and what belongs to a pair that is no longer admitted; for a timer. */
  public void sweep(Predicate<Pair> admitted) {
    if (!on) {
      return;
    }
    lock.lock();
    try {
      tokens
          .entrySet()
          .removeIf(entry -> hasEnded(entry.getValue()) || !admitted.test(entry.getKey().pair()));
    } finally {
      lock.unlock();
    }
  }

  private boolean hasEnded(GraphToken token) {
    return !token.expiry().minus(MARGIN).isAfter(clock.instant());
  }
}
