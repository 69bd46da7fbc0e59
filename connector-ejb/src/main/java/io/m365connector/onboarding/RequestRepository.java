package io.m365connector.onboarding;

import io.m365connector.caller.TenantId;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of requests; knows no roles and writes no audit. */
@Stateless
public class RequestRepository {

  @PersistenceContext(unitName = "connector")
  private EntityManager em;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public RequestRepository() {}

  RequestRepository(EntityManager em) {
    this.em = em;
  }

  public Optional<AccessRequest> find(UUID id) {
    return Optional.ofNullable(em.find(AccessRequest.class, id));
  }

  public Optional<AccessRequest> find(StatusKey key) {
    return em.createQuery(
            "select r from AccessRequest r where r.statusKey = :key", AccessRequest.class)
        .setParameter("key", key.hash())
        .getResultStream()
        .findFirst();
  }

  /** Requests in these states, oldest first. */
  public List<AccessRequest> page(Collection<RequestState> states, int first, int size) {
    return em.createQuery(
            "select r from AccessRequest r where r.state in :states order by r.createdAt, r.id",
            AccessRequest.class)
        .setParameter("states", states)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  /** Open requests of that assignee, or of nobody when it is null; oldest first. */
  public List<AccessRequest> open(@Nullable String assignee, int first, int size) {
    return assigned("select r", assignee, " order by r.createdAt, r.id", AccessRequest.class)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  /** How many these are. */
  public long countOpen(@Nullable String assignee) {
    return assigned("select count(r)", assignee, "", Long.class).getSingleResult();
  }

  private <T> TypedQuery<T> assigned(
      String select, @Nullable String assignee, String order, Class<T> type) {
    String whose = assignee == null ? "r.assigneeId is null" : "r.assigneeId = :assignee";
    TypedQuery<T> query =
        em.createQuery(
            select + " from AccessRequest r where r.state in :open and " + whose + order, type);
    query.setParameter("open", RequestState.OPEN);
    return assignee == null ? query : query.setParameter("assignee", assignee);
  }

  public long count(Collection<RequestState> states) {
    return em.createQuery(
            "select count(r) from AccessRequest r where r.state in :states", Long.class)
        .setParameter("states", states)
        .getSingleResult();
  }

  /** All of a tenant's requests, newest first. */
  public List<AccessRequest> of(TenantId tenant) {
    return em.createQuery(
            "select r from AccessRequest r where r.tenantId = :tenant order by r.createdAt desc",
            AccessRequest.class)
        .setParameter("tenant", tenant.value())
        .setMaxResults(100)
        .getResultList();
  }

  public List<AccessRequest> expired(Instant now) {
    return em.createQuery(
            "select r from AccessRequest r where r.state in :open and r.expiresAt <= :now",
            AccessRequest.class)
        .setParameter("open", RequestState.OPEN)
        .setParameter("now", now)
        .setMaxResults(200)
        .getResultList();
  }

  public List<Review> reviews(UUID request) {
    return em.createQuery(
            "select v from Review v where v.requestId = :request order by v.decidedAt",
            Review.class)
        .setParameter("request", request)
        .getResultList();
  }

  public void add(Object created) {
    em.persist(created);
    flush();
  }

  public void forget(UUID request) {
    em.createQuery("delete from Review v where v.requestId = :request")
        .setParameter("request", request)
        .executeUpdate();
  }

  /** Writes now, so that a conflict shows where it can be explained. */
  public void flush() {
    try {
      em.flush();
    } catch (OptimisticLockException e) {
      throw new RuleBroken(Code.CHANGED_MEANWHILE);
    }
  }
}
