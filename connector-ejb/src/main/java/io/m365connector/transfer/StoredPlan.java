package io.m365connector.transfer;

import io.m365connector.actor.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A desired allowlist that was planned: the document and the version it was compared with. */
@Entity
@Table(name = "allowlist_plan")
public class StoredPlan {

  /** For how long a plan can be applied. */
  static final Duration LIFE = Duration.ofHours(1);

  @Id private UUID id;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Column(name = "created_by", nullable = false)
  private String createdBy;

  @Column(name = "expires_at", nullable = false)
  private Instant expiresAt;

  @Column(name = "seen_version", nullable = false)
  private long seenVersion;

  @Column(nullable = false)
  private String document;

  @Column(name = "applied_at")
  private @Nullable Instant appliedAt;

  @Version
  @Column(name = "lock_version", nullable = false)
  private long lockVersion;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected StoredPlan() {}

  StoredPlan(String document, long seenVersion, Actor creator, Instant now) {
    this.id = UUID.randomUUID();
    this.document = document;
    this.seenVersion = seenVersion;
    this.createdBy = creator.id();
    this.createdAt = now;
    this.expiresAt = now.plus(LIFE);
  }

  UUID id() {
    return id;
  }

  boolean isOf(Actor actor) {
    return createdBy.equals(actor.id());
  }

  String document() {
    return document;
  }

  long seenVersion() {
    return seenVersion;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  boolean isOpen(Instant now) {
    return appliedAt == null && now.isBefore(expiresAt);
  }

  boolean isApplied() {
    return appliedAt != null;
  }

  void applied(Instant now) {
    appliedAt = now;
  }
}
