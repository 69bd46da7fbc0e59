package io.m365connector.delegation;

import io.m365connector.code.Code;
import io.m365connector.config.ConnectorConfig;
import io.m365connector.config.Credential;
import io.m365connector.upstream.Upstream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The connector's own proof of identity. Files are read when they change, never by a request;
 * several credentials may be there side by side, so that a new one can be put in before or after
 * Entra knows it: the newest that is valid comes first, one that Entra has just refused last.
 */
@ApplicationScoped
public class ClientCredential {

  /** How long a credential that Entra refused stands behind the others. */
  private static final Duration SHUNNED = Duration.ofMinutes(1);

  private static final Logger LOG = System.getLogger(ClientCredential.class.getName());

  private final Credential configured;
  private final Upstream upstream;
  private final Clock clock;
  private final ReentrantLock reading = new ReentrantLock();
  private final Map<Proof, Instant> refused = new ConcurrentHashMap<>();
  private volatile @Nullable Proofs proofs;
  private volatile Instant readAt = Instant.EPOCH;
  private volatile @Nullable String problem;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ClientCredential() {
    this.configured = null;
    this.upstream = null;
    this.clock = null;
  }

  @Inject
  public ClientCredential(ConnectorConfig config, Upstream upstream) {
    this(config.credential(), upstream, Clock.systemUTC());
  }

  ClientCredential(Credential configured, Upstream upstream, Clock clock) {
    this.configured = configured;
    this.upstream = upstream;
    this.clock = clock;
    reload();
  }

  /** What to prove identity with, best first. */
  List<Proof> candidates() {
    Proofs known = proofs;
    if (known == null) {
      return List.of();
    }
    if (known.all().size() == 1) {
      return known.all();
    }
    Instant now = clock.instant();
    Comparator<Proof> order =
        Comparator.comparing((Proof proof) -> isShunned(proof, now))
            .thenComparing(proof -> !proof.isValidAt(now))
            .thenComparing(
                proof -> proof.validFrom().orElse(Instant.MIN), Comparator.reverseOrder());
    return known.all().stream().sorted(order).toList();
  }

  /**
   * The best of them.
   *
   * @throws DelegationFailed.Refused when there is none
   */
  Proof first() {
    return candidates().stream()
        .findFirst()
        .orElseThrow(() -> new DelegationFailed.Refused(Code.MISCONFIGURED, EntraTrace.NONE));
  }

  /** Entra did not take it; the next requests begin with another. */
  void refused(Proof proof) {
    refused.put(proof, clock.instant());
  }

  /**
   * Reads the files again if they have changed; called by a timer, and when Entra refuses all that
   * is known. What cannot be read leaves the last good credentials in force.
   *
   * @return whether there is something new
   */
  public boolean reload() {
    reading.lock();
    try {
      Proofs known = proofs;
      if (known != null && known.isStill(Proofs.fingerprintOf(configured, upstream))) {
        return false;
      }
      Proofs fresh = Proofs.read(configured, upstream);
      proofs = fresh;
      readAt = clock.instant();
      problem = null;
      refused.clear();
      LOG.log(Level.INFO, "Client credential read: {0}", fresh.all());
      return true;
    } catch (IOException e) {
      String reason = e instanceof java.nio.file.FileSystemException ? "" : ": " + e.getMessage();
      String text = "The client credential cannot be read" + reason;
      if (!text.equals(problem)) {
        LOG.log(Level.WARNING, "{0}; the last good one goes on", text);
      }
      problem = text;
      return false;
    } finally {
      reading.unlock();
    }
  }

  /** What there is now, for health and portal. */
  public CredentialStatus status() {
    Instant now = clock.instant();
    return new CredentialStatus(
        kind(),
        readAt,
        Optional.ofNullable(problem),
        candidates().stream()
            .map(
                proof ->
                    new CredentialStatus.Item(
                        proof.label(), proof.validFrom(), proof.expiry(), proof.isValidAt(now)))
            .toList());
  }

  private boolean isShunned(Proof proof, Instant now) {
    Instant at = refused.get(proof);
    return at != null && at.plus(SHUNNED).isAfter(now);
  }

  private String kind() {
    return switch (configured) {
      case Credential.ClientSecret secret -> "secret";
      case Credential.SecretFile secret -> "secret";
      case Credential.Certificate certificate -> "certificate";
      case Credential.AssertionFile assertion -> "federated";
      case Credential.ManagedIdentity identity -> "managed-identity";
    };
  }
}
