package io.m365connector.onboarding;

import io.m365connector.actor.Actor;
import io.m365connector.actor.ActorKind;
import io.m365connector.actor.CurrentActor;
import io.m365connector.actor.Role;
import io.m365connector.allowlist.EntryTerms;
import io.m365connector.allowlist.EntryView;
import io.m365connector.audit.AuditAction;
import io.m365connector.audit.Reason;
import io.m365connector.caller.TenantId;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import io.m365connector.unknown.UnknownCallers;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every step of a request, from anybody's submission to an approver's decision. */
@Stateless
@RolesAllowed({Role.VIEW, Role.AUTOMATE})
public class AccessRequests {

  private static final int OPEN_PER_TENANT = 3;

  /** Of people without an account: more than that nobody reads, so more are not taken. */
  static final int OPEN_OF_ALL = 1000;

  private final RequestRepository repository;
  private final RequestAudit audit;
  private final Admissions admissions;
  private final Rules rules;
  private final UnknownCallers callers;
  private final CurrentActor actor;
  private final Clock clock;

  /** For the container, which then uses the other one. */
  @SuppressWarnings("NullAway")
  public AccessRequests() {
    this.repository = null;
    this.audit = null;
    this.admissions = null;
    this.rules = null;
    this.callers = null;
    this.actor = null;
    this.clock = null;
  }

  @Inject
  public AccessRequests(
      RequestRepository repository,
      RequestAudit audit,
      Admissions admissions,
      Rules rules,
      UnknownCallers callers,
      CurrentActor actor) {
    this(repository, audit, admissions, rules, callers, actor, Clock.systemUTC());
  }

  AccessRequests(
      RequestRepository repository,
      RequestAudit audit,
      Admissions admissions,
      Rules rules,
      UnknownCallers callers,
      CurrentActor actor,
      Clock clock) {
    this.repository = repository;
    this.audit = audit;
    this.admissions = admissions;
    this.rules = rules;
    this.callers = callers;
    this.actor = actor;
    this.clock = clock;
  }

  /** What a requester keeps: the key is shown once. */
  public record Submitted(UUID id, StatusKey key) {}

  /**
   * Files a request; anybody may.
   *
   * @throws RuleBroken when the tenant or the pair is blocked or has too many open requests
   */
  @PermitAll
  public Submitted submit(RequestDraft draft) {
    List<AccessRequest> earlier = repository.of(draft.pair().tenant());
    if (earlier.stream().anyMatch(each -> each.state() == RequestState.BLOCKED)
        || callers.isBlocked(draft.pair())) {
      throw new RuleBroken(Code.REQUESTS_BLOCKED);
    }
    if (earlier.stream().filter(each -> each.state().isOpen()).count() >= OPEN_PER_TENANT) {
      throw new RuleBroken(Code.TOO_MANY_REQUESTS, "open requests of the tenant");
    }
    Actor filer = actor.get();
    if (filer.kind() == ActorKind.REQUESTER && repository.count(RequestState.OPEN) >= OPEN_OF_ALL) {
      throw new RuleBroken(Code.TOO_MANY_REQUESTS, "open requests");
    }
    StatusKey key = StatusKey.create();
    AccessRequest request =
        new AccessRequest(
            draft, key, filer, clock.instant(), Duration.ofDays(rules.now().requestDays()));
    repository.add(request);
    audit.submitted(filer, request);
    return new Submitted(request.id(), key);
  }

  /** The request behind a status link. */
  @PermitAll
  public Optional<RequestView> status(StatusKey key) {
    return repository.find(key).map(AccessRequest::view);
  }

  /** Takes a request back; who holds the link may. */
  @PermitAll
  public void withdraw(StatusKey key) {
    AccessRequest request = repository.find(key).orElseThrow(() -> new RuleBroken(Code.NOT_THERE));
    request.withdraw(Actor.REQUESTER, clock.instant());
    repository.flush();
    audit.stepped(Actor.REQUESTER, AuditAction.REQUEST_WITHDRAWN, request, "");
  }

  /** Requests in these states, oldest first. */
  public List<RequestView> page(Collection<RequestState> states, int first, int size) {
    return forReader(repository.page(states, first, Math.min(size, Entries.MOST)));
  }

  /** How many requests are in these states. */
  public long count(Collection<RequestState> states) {
    return repository.count(states);
  }

  /** Open requests that this person took, oldest first. */
  public List<RequestView> mine(int first, int size) {
    return forReader(repository.open(actor.get().id(), first, Math.min(size, Entries.MOST)));
  }

  public long countMine() {
    return repository.countOpen(actor.get().id());
  }

  /** Open requests that nobody took yet, oldest first. */
  public List<RequestView> unassigned(int first, int size) {
    return forReader(repository.open(null, first, Math.min(size, Entries.MOST)));
  }

  public long countUnassigned() {
    return repository.countOpen(null);
  }

  public Optional<RequestView> find(UUID id) {
    return repository.find(id).map(AccessRequest::view).map(this::forReader);
  }

  /** All of a tenant's requests, newest first. */
  public List<RequestView> of(TenantId tenant) {
    return forReader(repository.of(tenant));
  }

  /** The decisions so far. */
  public List<Review> reviews(UUID id) {
    return repository.reviews(id);
  }

  /** What the first of several approvals settled on; the second can only agree or start over. */
  public Optional<EntryTerms> proposed(UUID id) {
    return repository
        .find(id)
        .filter(each -> each.state() == RequestState.FIRST_APPROVED)
        .map(AccessRequest::proposedTerms)
        .map(ProposedTerms::read);
  }

  /** Takes a request into review. */
  @RolesAllowed({Role.APPROVE, Role.AUTOMATE})
  public void claim(UUID id, long version) {
    AccessRequest request = get(id, version);
    request.claim(actor.get(), clock.instant());
    repository.flush();
    audit.stepped(actor.get(), AuditAction.REQUEST_CLAIMED, request, "");
  }

  /** Puts a request back for anybody. */
  @RolesAllowed({Role.APPROVE, Role.AUTOMATE})
  public void release(UUID id, long version) {
    AccessRequest request = get(id, version);
    request.release(actor.get(), clock.instant());
    repository.flush();
    audit.stepped(actor.get(), AuditAction.REQUEST_RELEASED, request, "");
  }

  /**
   * Approves on these terms; the last approval that is needed admits.
   *
   * @return the entry, once there are enough approvals
   */
  @RolesAllowed({Role.APPROVE, Role.AUTOMATE})
  public Optional<EntryView> approve(UUID id, long version, EntryTerms terms, Reason reason) {
    AccessRequest request = deciding(id, version);
    Actor reviewer = actor.get();
    String proposal = ProposedTerms.write(terms);
    if (!proposal.equals(request.proposedTerms())) {
      // Other terms than the earlier approvals were for: they no longer count.
      repository.forget(id);
    }
    List<Review> others = repository.reviews(id);
    if (others.stream().anyMatch(each -> each.isBy(reviewer))) {
      throw new RuleBroken(Code.SECOND_PERSON_NEEDED, "approved by " + reviewer.displayName());
    }
    boolean enough = others.size() + 1 >= rules.now().approvalsNeeded();
    RequestState decision = enough ? RequestState.APPROVED : RequestState.FIRST_APPROVED;
    repository.add(new Review(id, reviewer, decision, reason.text(), clock.instant()));
    if (!enough) {
      request.approveFirst(proposal, reason.text(), reviewer, clock.instant());
      repository.flush();
      audit.stepped(reviewer, AuditAction.REQUEST_FIRST_APPROVED, request, reason.text());
      return Optional.empty();
    }
    EntryView entry =
        admissions.admit(request.pair(), terms, id, reason, reviewer, clock.instant());
    request.approve(entry.id(), reason.text(), reviewer, clock.instant());
    repository.flush();
    audit.stepped(reviewer, AuditAction.REQUEST_APPROVED, request, reason.text());
    return Optional.of(entry);
  }

  /** Rejects; the requester reads the reason. */
  @RolesAllowed({Role.APPROVE, Role.AUTOMATE})
  public void reject(UUID id, long version, Reason reason) {
    AccessRequest request = deciding(id, version);
    request.reject(reason.text(), actor.get(), clock.instant());
    decided(request, RequestState.REJECTED, AuditAction.REQUEST_REJECTED, reason);
  }

  /** Rejects and accepts no further request of the tenant. */
  @RolesAllowed({Role.APPROVE, Role.AUTOMATE})
  public void block(UUID id, long version, Reason reason) {
    AccessRequest request = deciding(id, version);
    request.block(reason.text(), actor.get(), clock.instant());
    decided(request, RequestState.BLOCKED, AuditAction.REQUEST_BLOCKED, reason);
  }

  /** Lets the tenant ask again; the request stays rejected. */
  @RolesAllowed({Role.ADMINISTER, Role.AUTOMATE})
  public void unblock(UUID id, long version, Reason reason) {
    AccessRequest request = get(id, version);
    if (request.state() != RequestState.BLOCKED) {
      throw new RuleBroken(Code.STEP_NOT_POSSIBLE, request.state() + " → REJECTED");
    }
    request.reject(reason.text(), actor.get(), clock.instant());
    repository.flush();
    audit.stepped(actor.get(), AuditAction.REQUEST_UNBLOCKED, request, reason.text());
  }

  private void decided(
      AccessRequest request, RequestState decision, AuditAction action, Reason reason) {
    repository.add(new Review(request.id(), actor.get(), decision, reason.text(), clock.instant()));
    audit.stepped(actor.get(), action, request, reason.text());
  }

  private AccessRequest deciding(UUID id, long version) {
    AccessRequest request = get(id, version);
    request.requireDecider(actor.get());
    return request;
  }

  private AccessRequest get(UUID id, long version) {
    AccessRequest request =
        repository.find(id).orElseThrow(() -> new RuleBroken(Code.NOT_THERE, id.toString()));
    if (request.lockVersion() != version) {
      throw audit.conflict(id);
    }
    return request;
  }

  private List<RequestView> forReader(List<AccessRequest> found) {
    return found.stream().map(AccessRequest::view).map(this::forReader).toList();
  }

  private RequestView forReader(RequestView request) {
    return actor.isIn(Role.APPROVE) || actor.isIn(Role.AUTOMATE) ? request : Masked.of(request);
  }
}
