package io.m365connector.onboarding;

import io.m365connector.actor.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One person's decision on a request. */
@Entity
@Table(name = "access_review")
public class Review {

  @Id private UUID id;

  @Column(name = "request_id", nullable = false)
  private UUID requestId;

  @Column(name = "reviewer_id", nullable = false)
  private String reviewerId;

  @Column(name = "reviewer_name", nullable = false)
  private String reviewerName;

  @Column(nullable = false)
  private String decision;

  @Column(nullable = false)
  private String reason;

  @Column(name = "decided_at", nullable = false)
  private Instant decidedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Review() {}

  Review(UUID request, Actor reviewer, RequestState decision, String reason, Instant now) {
    this.id = UUID.randomUUID();
    this.requestId = request;
    this.reviewerId = reviewer.id();
    this.reviewerName = reviewer.displayName();
    this.decision = decision.name();
    this.reason = reason;
    this.decidedAt = now;
  }

  /** Whether that person made this decision. */
  boolean isBy(Actor actor) {
    return reviewerId.equals(actor.id());
  }

  public String reviewerName() {
    return reviewerName;
  }

  public String decision() {
    return decision;
  }

  public String reason() {
    return reason;
  }

  public Instant decidedAt() {
    return decidedAt;
  }
}
