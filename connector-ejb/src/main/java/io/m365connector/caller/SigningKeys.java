package io.m365connector.caller;

import io.m365connector.code.Code;
import io.m365connector.config.ConnectorConfig;
import io.m365connector.upstream.Answer;
import io.m365connector.upstream.Upstream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The keys that Entra publishes now, of all tenants of the cloud.
 *
 * <p>They are read as a whole at start, again every {@link #REFRESH_AFTER}, and at most once per
 * {@link #UNKNOWN_KEY_INTERVAL} because of an unknown {@code kid}: forged tokens cannot make the
 * connector hammer Entra. While Entra is away the last good set goes on for {@link #KEEP_FOR}. A
 * key that Entra withdrew is gone with the next refresh. Source: Microsoft, "Signing key rollover".
 */
@ApplicationScoped
public class SigningKeys {

  static final Duration REFRESH_AFTER = Duration.ofHours(1);
  static final Duration UNKNOWN_KEY_INTERVAL = Duration.ofMinutes(5);
  static final Duration KEEP_FOR = Duration.ofHours(24);
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final Logger LOG = System.getLogger(SigningKeys.class.getName());

  /** A fetched set; replaced as a whole, never changed. */
  private record Published(Map<String, SigningKey> keys, String jwks, Instant at) {}

  private final Upstream upstream;
  private final URI source;
  private final Clock clock;
  private final ReentrantLock refreshing = new ReentrantLock();
  private volatile @Nullable Published published;
  private volatile Instant lastUnknownKeyRefresh = Instant.MIN;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected SigningKeys() {
    this.upstream = null;
    this.source = null;
    this.clock = null;
  }

  @Inject
  public SigningKeys(Upstream upstream, ConnectorConfig config) {
    this(upstream, config, Clock.systemUTC());
  }

  SigningKeys(Upstream upstream, ConnectorConfig config, Clock clock) {
    this.upstream = upstream;
    this.source = URI.create(config.entraUrl() + "/organizations/discovery/v2.0/keys");
    this.clock = clock;
  }

  /**
   * The key with this id.
   *
   * @throws TokenRejected when Entra does not publish it, or no keys are known at all
   */
  SigningKey get(String id) {
    Published current = published;
    if (current == null || clock.instant().isAfter(current.at().plus(KEEP_FOR))) {
      current = refreshed();
    }
    SigningKey key = current.keys().get(id);
    if (key == null && mayRefreshForUnknownKey()) {
      key = refreshed().keys().get(id);
    }
    if (key == null) {
      throw new TokenRejected(Code.TOKEN_KEY_UNKNOWN);
    }
    return key;
  }

  /** Whether a key set is there to check tokens with. */
  public boolean ready() {
    Published current = published;
    return current != null && clock.instant().isBefore(current.at().plus(KEEP_FOR));
  }

  /** When the current set was read; null before the first. */
  public @Nullable Instant readAt() {
    Published current = published;
    return current == null ? null : current.at();
  }

  /** The current set as Entra published it (RFC 7517), for the container's own check. */
  public @Nullable String jwks() {
    Published current = published;
    return current == null ? null : current.jwks();
  }

  /** Reads the set again when it is due; called by a timer. Failure keeps the last good set. */
  public void refreshIfDue() {
    Published current = published;
    if (current == null || clock.instant().isAfter(current.at().plus(REFRESH_AFTER))) {
      refresh();
    }
  }

  /** Reads the set now. Failure keeps the last good set and is logged once per attempt. */
  public boolean refresh() {
    refreshing.lock();
    try {
      HttpRequest request = HttpRequest.newBuilder(source).timeout(TIMEOUT).GET().build();
      Answer answer = upstream.send(request);
      if (answer.status() != 200) {
        throw new IOException("status " + answer.status());
      }
      String jwks = answer.text();
      published = new Published(Jwks.parse(jwks), jwks, clock.instant());
      return true;
    } catch (IOException e) {
      LOG.log(
          Level.WARNING, "Signing keys could not be read from {0}: {1}", source, e.getMessage());
      return false;
    } finally {
      refreshing.unlock();
    }
  }

  private Published refreshed() {
    Published before = published;
    refreshing.lock();
    try {
      // Somebody else may have read the set while this thread waited.
      if (published == before) {
        refresh();
      }
    } finally {
      refreshing.unlock();
    }
    Published current = published;
    if (current == null || clock.instant().isAfter(current.at().plus(KEEP_FOR))) {
      throw new TokenRejected(Code.KEYS_UNAVAILABLE);
    }
    return current;
  }

  private boolean mayRefreshForUnknownKey() {
    refreshing.lock();
    try {
      Instant now = clock.instant();
      if (lastUnknownKeyRefresh.plus(UNKNOWN_KEY_INTERVAL).isAfter(now)) {
        return false;
      }
      lastUnknownKeyRefresh = now;
      return true;
    } finally {
      refreshing.unlock();
    }
  }
}
