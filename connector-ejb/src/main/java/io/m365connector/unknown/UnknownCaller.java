package io.m365connector.unknown;

import io.m365connector.allowlist.Pair;
import io.m365connector.caller.ClientId;
import io.m365connector.caller.TenantId;
import io.m365connector.code.Code;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One pair that tried; a row a pair, however often it tries. */
@Entity
@Table(name = "unknown_caller")
public class UnknownCaller {

  /** How long a dismissed pair stays out of sight although it goes on trying. */
  static final Duration QUIET = Duration.ofDays(7);

  /** The pair as a key. */
  @Embeddable
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "client_id")
    private UUID clientId;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Key() {}

    Key(Pair pair) {
      this.tenantId = pair.tenant().value();
      this.clientId = pair.client().value();
    }

    Pair pair() {
      return new Pair(new TenantId(tenantId), new ClientId(clientId));
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && key.tenantId.equals(tenantId)
          && key.clientId.equals(clientId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(tenantId, clientId);
    }
  }

  @EmbeddedId private Key key;

  @Column(name = "first_seen", nullable = false)
  private Instant firstSeen;

  @Column(name = "last_seen", nullable = false)
  private Instant lastSeen;

  @Column(nullable = false)
  private long calls;

  @Column(name = "last_refusal", nullable = false)
  private String lastRefusal;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private CallerState state;

  @Column(name = "quiet_until", nullable = false)
  private Instant quietUntil;

  @Column(name = "handled_by")
  private @Nullable String handledBy;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected UnknownCaller() {}

  UnknownCaller(Sighting sighting) {
    this.key = new Key(sighting.pair());
    this.firstSeen = sighting.first();
    this.lastSeen = sighting.last();
    this.calls = sighting.calls();
    this.lastRefusal = sighting.lastRefusal().id();
    this.state = CallerState.WAITING;
    this.quietUntil = Instant.EPOCH;
  }

  void dismiss(String by, Instant now) {
    state = CallerState.DISMISSED;
    quietUntil = now.plus(QUIET);
    handledBy = by;
  }

  void block(String by) {
    state = CallerState.BLOCKED;
    handledBy = by;
  }

  void unblock(String by) {
    state = CallerState.WAITING;
    handledBy = by;
  }

  boolean isBlocked() {
    return state == CallerState.BLOCKED;
  }

  UnknownCallerView view() {
    boolean back = state == CallerState.DISMISSED && !lastSeen.isBefore(quietUntil);
    return new UnknownCallerView(
        key.pair(),
        firstSeen,
        lastSeen,
        calls,
        refusal(),
        back ? CallerState.WAITING : state,
        handledBy);
  }

  private Code refusal() {
    return Code.of(lastRefusal).orElse(Code.NOT_ADMITTED);
  }
}
