package io.m365connector.onboarding;

import io.m365connector.actor.Actor;
import io.m365connector.actor.ActorKind;
import io.m365connector.allowlist.Pair;
import io.m365connector.caller.ClientId;
import io.m365connector.caller.TenantId;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's wish to be admitted, from submission to decision.
 *
 * <p>Submitted, it waits; an approver takes it into review, and approves or rejects it. Where more
 * than one approval is needed it stands first-approved in between. Nobody decides on a request they
 * filed. Its requester can withdraw it while it is open, and open for too long it expires.
 */
@Entity
@Table(name = "access_request")
public class AccessRequest {

  @Id private UUID id;

  @Column(name = "status_key", nullable = false, updatable = false)
  private String statusKey;

  @Column(name = "tenant_id", nullable = false, updatable = false)
  private UUID tenantId;

  @Column(name = "client_id", nullable = false, updatable = false)
  private UUID clientId;

  @Embedded private StoredWish wish;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private RequestState state;

  @Column(name = "state_reason")
  private @Nullable String stateReason;

  @Column(name = "state_since", nullable = false)
  private Instant stateSince;

  @Column(name = "state_by")
  private @Nullable String stateBy;

  @Column(name = "filed_by", nullable = false, updatable = false)
  private String filedBy;

  @Column(name = "assignee_id")
  private @Nullable String assigneeId;

  @Column(name = "assignee_name")
  private @Nullable String assigneeName;

  @Column(name = "proposed_terms")
  private @Nullable String proposedTerms;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "expires_at", nullable = false)
  private Instant expiresAt;

  /** Text, not UUID: EclipseLink binds a null UUID in a way PostgreSQL refuses. */
  @Column(name = "entry_id")
  private @Nullable String entryId;

  @Version
  @Column(name = "lock_version", nullable = false)
  private long lockVersion;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected AccessRequest() {}

  AccessRequest(RequestDraft draft, StatusKey key, Actor filer, Instant now, Duration patience) {
    this.id = UUID.randomUUID();
    this.statusKey = key.hash();
    this.tenantId = draft.pair().tenant().value();
    this.clientId = draft.pair().client().value();
    this.wish = new StoredWish(draft);
    this.state = RequestState.SUBMITTED;
    this.stateSince = now;
    this.stateBy = filer.displayName();
    this.filedBy = filer.id();
    this.createdAt = now;
    this.expiresAt = now.plus(patience);
  }

  /** An approver takes it on; whoever had it before is relieved. */
  void claim(Actor reviewer, Instant now) {
    if (!state.isOpen()) {
      throw impossible(RequestState.IN_REVIEW);
    }
    assigneeId = reviewer.id();
    assigneeName = reviewer.displayName();
    if (state == RequestState.SUBMITTED) {
      stand(RequestState.IN_REVIEW, null, reviewer, now);
    }
  }

  /** Puts it back for anybody. */
  void release(Actor reviewer, Instant now) {
    if (!state.isOpen() || assigneeId == null) {
      throw impossible(RequestState.SUBMITTED);
    }
    assigneeId = null;
    assigneeName = null;
    if (state == RequestState.IN_REVIEW) {
      stand(RequestState.SUBMITTED, null, reviewer, now);
    }
  }

  /** One of several approvals: it holds for these terms only. */
  void approveFirst(String terms, String reason, Actor reviewer, Instant now) {
    step(RequestState.FIRST_APPROVED, reason, reviewer, now);
    proposedTerms = terms;
  }

  /** The approval that admits. */
  void approve(UUID entry, String reason, Actor reviewer, Instant now) {
    step(RequestState.APPROVED, reason, reviewer, now);
    entryId = entry.toString();
  }

  void reject(String reason, Actor reviewer, Instant now) {
    step(RequestState.REJECTED, reason, reviewer, now);
  }

  void block(String reason, Actor reviewer, Instant now) {
    step(RequestState.BLOCKED, reason, reviewer, now);
  }

  void withdraw(Actor requester, Instant now) {
    step(RequestState.WITHDRAWN, null, requester, now);
  }

  void expire(Instant now) {
    step(RequestState.EXPIRED, null, Actor.CONNECTOR, now);
  }

  /**
   * Whether this actor may decide.
   *
   * @throws RuleBroken when they filed it themselves
   */
  void requireDecider(Actor reviewer) {
    if (reviewer.kind() != ActorKind.REQUESTER && reviewer.id().equals(filedBy)) {
      throw new RuleBroken(Code.SECOND_PERSON_NEEDED, "filed by " + reviewer.displayName());
    }
  }

  private void step(RequestState to, @Nullable String reason, Actor actor, Instant now) {
    if (!state.next().contains(to)) {
      throw impossible(to);
    }
    stand(to, reason, actor, now);
  }

  private void stand(RequestState at, @Nullable String reason, Actor actor, Instant now) {
    state = at;
    stateReason = reason;
    stateBy = actor.displayName();
    stateSince = now;
  }

  private RuleBroken impossible(RequestState to) {
    return new RuleBroken(Code.STEP_NOT_POSSIBLE, state + " → " + to);
  }

  UUID id() {
    return id;
  }

  RequestState state() {
    return state;
  }

  Pair pair() {
    return new Pair(new TenantId(tenantId), new ClientId(clientId));
  }

  long lockVersion() {
    return lockVersion;
  }

  @Nullable String proposedTerms() {
    return proposedTerms;
  }

  RequestDraft draft() {
    return wish.read(pair());
  }

  RequestView view() {
    return new RequestView(
        id,
        draft(),
        state,
        stateReason,
        stateSince,
        stateBy,
        filedBy,
        assigneeId,
        assigneeName,
        createdAt,
        expiresAt,
        entryId == null ? null : UUID.fromString(entryId),
        lockVersion);
  }
}
