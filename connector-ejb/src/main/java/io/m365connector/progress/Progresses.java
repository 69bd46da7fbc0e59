package io.m365connector.progress;

import io.m365connector.allowlist.AllowlistEntry;
import io.m365connector.allowlist.AllowlistRepository;
import io.m365connector.allowlist.EntryStatus;
import io.m365connector.allowlist.EntryView;
import io.m365connector.allowlist.Pair;
import io.m365connector.onboarding.AccessRequests;
import io.m365connector.onboarding.RequestState;
import io.m365connector.onboarding.RequestView;
import io.m365connector.onboarding.StatusKey;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out how far a customer has come. Anybody may ask who holds the link. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Progresses {

  private final AccessRequests requests;
  private final AllowlistRepository allowlist;

  @PersistenceContext(unitName = "connector")
  private EntityManager em;

  /** For the container, which then uses the other one. */
  @SuppressWarnings("NullAway")
  public Progresses() {
    this.requests = null;
    this.allowlist = null;
  }

  @Inject
  @SuppressWarnings("NullAway.Init")
  public Progresses(AccessRequests requests, AllowlistRepository allowlist) {
    this.requests = requests;
    this.allowlist = allowlist;
  }

  /** Over a given database, for tests. */
  public Progresses(AccessRequests requests, AllowlistRepository allowlist, EntityManager em) {
    this(requests, allowlist);
    this.em = em;
  }

  /** Where the request behind that link stands. */
  @PermitAll
  public Optional<Progress> of(StatusKey key) {
    return requests.status(key).map(this::of);
  }

  private Progress of(RequestView request) {
    if (request.state() != RequestState.APPROVED || request.entryId() == null) {
      return new Progress(request, null, null, null);
    }
    EntryStatus entry =
        allowlist
            .find(request.entryId())
            .map(AllowlistEntry::view)
            .map(EntryView::status)
            .orElse(null);
    if (entry != EntryStatus.ACTIVE) {
      return new Progress(request, entry, null, null);
    }
    Pair pair = request.wish().pair();
    Instant since = request.stateSince();
    @Nullable Instant lastCall = answered("max", pair, since);
    return new Progress(
        request, entry, answered("min", pair, since), refusalAfter(lastCall, pair, since));
  }

  /** In which hour a tool answered first or last. */
  private @Nullable Instant answered(String which, Pair pair, Instant since) {
    Object found =
        em.createNativeQuery(
                "select "
                    + which
                    + "(begins_at) from usage_bucket where tenant_id = ?1 and client_id = ?2"
                    + " and outcome = 'OK' and begins_at >= ?3")
            .setParameter(1, pair.tenant().value())
            .setParameter(2, pair.client().value())
            .setParameter(3, Timestamp.from(since.minusSeconds(3600)))
            .getSingleResult();
    return instant(found);
  }

  /** What Entra refused last, unless a call of the same hour or a later one was answered. */
  private @Nullable String refusalAfter(@Nullable Instant lastCall, Pair pair, Instant since) {
    Instant from = lastCall == null ? since : lastCall.plusSeconds(3600);
    List<?> found =
        em.createNativeQuery(
                "select code from failed_exchange where tenant_id = ?1 and client_id = ?2"
                    + " and happened_at >= ?3 order by happened_at desc")
            .setParameter(1, pair.tenant().value())
            .setParameter(2, pair.client().value())
            .setParameter(3, Timestamp.from(from))
            .setMaxResults(1)
            .getResultList();
    return found.isEmpty() ? null : String.valueOf(found.getFirst());
  }

  /** Drivers and providers do not agree on what a time with zone is read as. */
  private static @Nullable Instant instant(@Nullable Object read) {
    return switch (read) {
      case null -> null;
      case OffsetDateTime time -> time.toInstant();
      case Timestamp time -> time.toInstant();
      case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
      case Instant time -> time;
      default -> throw new IllegalStateException("Unexpected time " + read.getClass());
    };
  }
}
