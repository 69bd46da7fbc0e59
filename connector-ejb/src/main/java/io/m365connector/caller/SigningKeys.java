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
  private static final Duration ATTEMPT_INTERVAL = Duration.ofSeconds(2);
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final Logger LOG = System.getLogger(SigningKeys.class.getName());

  /** A fetched set; replaced as a whole, never changed. */
  private record Published(Map<String, SigningKey> keys, Instant at) {}

  private final Upstream upstream;
  private final URI source;
  private final Clock clock;
  private final ReentrantLock refreshing = new ReentrantLock();
  private volatile @Nullable Published published;
  private volatile Instant lastUnknownKeyRefresh = Instant.MIN;
  private volatile Instant lastAttempt = Instant.MIN;
  private volatile boolean failing;

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
    Published current = usable();
    SigningKey key = current == null ? null : current.keys().get(id);
    return key != null ? key : afterLookingAgain(id);
  }

  /** Whether a key set is there to check tokens with. */
  public boolean ready() {
    return usable() != null;
  }

  /** When the current set was read; null before the first. */
  public @Nullable Instant readAt() {
    Published current = published;
    return current == null ? null : current.at();
  }

  /** Reads the set again when it is due; called by a timer. Failure keeps the last good set. */
  public void refreshIfDue() {
    Published current = published;
    if (current == null || clock.instant().isAfter(current.at().plus(REFRESH_AFTER))) {
      refresh();
    }
  }

  /**
   * Reads the set now, as for an operator who knows that Entra withdrew a key. Failure keeps the
   * last good set and is logged once per outage.
   *
   * @return whether the set is now what Entra publishes
   */
  public boolean refresh() {
    refreshing.lock();
    try {
      lastAttempt = clock.instant();
      HttpRequest request = HttpRequest.newBuilder(source).timeout(TIMEOUT).GET().build();
      Answer answer = upstream.send(request);
      if (answer.status() != 200) {
        throw new IOException("status " + answer.status());
      }
      published = new Published(Jwks.parse(answer.text()), clock.instant());
      failing = false;
      return true;
    } catch (IOException e) {
      Level level = failing ? Level.DEBUG : Level.WARNING;
      failing = true;
      LOG.log(level, "Signing keys could not be read from {0}: {1}", source, e.getMessage());
      return false;
    } finally {
      refreshing.unlock();
    }
  }

  /** Whoever waits here for another's refresh sees what it brought. */
  private SigningKey afterLookingAgain(String id) {
    refreshing.lock();
    try {
      Published current = usable();
      if (current == null) {
        current = firstOnes();
      }
      SigningKey key = current.keys().get(id);
      if (key == null && mayRefreshForUnknownKey() && refresh()) {
        key = published == null ? null : published.keys().get(id);
      }
      if (key == null) {
        throw new TokenRejected(Code.TOKEN_KEY_UNKNOWN);
      }
      return key;
    } finally {
      refreshing.unlock();
    }
  }

  /** Without any keys each request would ask Entra anew, one after the other. */
  private Published firstOnes() {
    Instant now = clock.instant();
    if (lastAttempt.plus(ATTEMPT_INTERVAL).isAfter(now) || !refresh()) {
      throw new TokenRejected(Code.KEYS_UNAVAILABLE);
    }
    lastUnknownKeyRefresh = now;
    return java.util.Objects.requireNonNull(published);
  }

  private @Nullable Published usable() {
    Published current = published;
    return current != null && clock.instant().isBefore(current.at().plus(KEEP_FOR))
        ? current
        : null;
  }

  private boolean mayRefreshForUnknownKey() {
    Instant now = clock.instant();
    if (lastUnknownKeyRefresh.plus(UNKNOWN_KEY_INTERVAL).isAfter(now)) {
      return false;
    }
    lastUnknownKeyRefresh = now;
    return true;
  }
}
