package io.m365connector.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Says 30, 14, 7 and 1 days ahead that the client credential ends; each once per credential. */
@ApplicationScoped
public class ExpiryWarning {

  private static final List<Integer> DAYS = List.of(1, 7, 14, 30);
  private static final Logger LOG = System.getLogger(ExpiryWarning.class.getName());

  private final ClientCredential credential;
  private final Clock clock;
  private volatile @Nullable String said;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ExpiryWarning() {
    this.credential = null;
    this.clock = null;
  }

  @Inject
  public ExpiryWarning(ClientCredential credential) {
    this(credential, Clock.systemUTC());
  }

  ExpiryWarning(ClientCredential credential, Clock clock) {
    this.credential = credential;
    this.clock = clock;
  }

  /** The smallest of 30, 14, 7 and 1 days within which the credential ends; 0 when it has ended. */
  public OptionalInt withinDays() {
    Optional<Instant> expiry = credential.status().expiry();
    if (expiry.isEmpty()) {
      return OptionalInt.empty();
    }
    Duration left = Duration.between(clock.instant(), expiry.get());
    if (left.isNegative()) {
      return OptionalInt.of(0);
    }
    return DAYS.stream()
        .mapToInt(Integer::intValue)
        .filter(days -> left.compareTo(Duration.ofDays(days)) <= 0)
        .min();
  }

  /** Called by a timer. What lives for hours and is renewed by its platform is not warned of. */
  public void check() {
    OptionalInt days = withinDays();
    CredentialStatus status = credential.status();
    if (days.isEmpty() || status.renewsItself()) {
      return;
    }
    String saying = days.getAsInt() + " " + status.expiry().orElseThrow();
    if (!saying.equals(said)) {
      said = saying;
      LOG.log(
          Level.WARNING,
          days.getAsInt() == 0
              ? "The client {0} has ended on {1}"
              : "The client {0} ends on {1}, within {2} days",
          status.kind(),
          status.expiry().orElseThrow(),
          days.getAsInt());
    }
  }
}
