package io.m365connector.allowlist;

import io.m365connector.caller.ClientId;
import io.m365connector.caller.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tenant and client pair, from its approval to its revocation. An entry is never deleted: what
 * was once admitted stays on record.
 */
@Entity
@Table(name = "allowlist_entry")
public class AllowlistEntry {

  @Id private UUID id;

  @Column(name = "tenant_id", nullable = false, updatable = false)
  private UUID tenantId;

  @Column(name = "client_id", nullable = false, updatable = false)
  private UUID clientId;

  @Column(nullable = false)
  private String label;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private EntryStatus status;

  @Column(name = "valid_from")
  private @Nullable Instant validFrom;

  @Column(name = "valid_until")
  private @Nullable Instant validUntil;

  @Column(name = "guests_allowed", nullable = false)
  private boolean guestsAllowed;

  /** The allowlist version in which this row last changed; nodes read what is newer than theirs. */
  @Column(name = "changed_in", nullable = false)
  private long changedIn;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Version
  @Column(name = "lock_version", nullable = false)
  private long lockVersion;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected AllowlistEntry() {}

  AllowlistEntry(Pair pair, String label, Instant now) {
    this.id = UUID.randomUUID();
    this.tenantId = pair.tenant().value();
    this.clientId = pair.client().value();
    this.label = label;
    this.status = EntryStatus.ACTIVE;
    this.createdAt = now;
  }

  public UUID id() {
    return id;
  }

  public Pair pair() {
    return new Pair(new TenantId(tenantId), new ClientId(clientId));
  }

  public String label() {
    return label;
  }

  public EntryStatus status() {
    return status;
  }

  public @Nullable Instant validFrom() {
    return validFrom;
  }

  public @Nullable Instant validUntil() {
    return validUntil;
  }

  public boolean guestsAllowed() {
    return guestsAllowed;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public long lockVersion() {
    return lockVersion;
  }

  long changedIn() {
    return changedIn;
  }

  void changedIn(long version) {
    this.changedIn = version;
  }

  void status(EntryStatus next) {
    this.status = next;
  }
}
