package io.m365connector.diagnosis;

import io.m365connector.allowlist.Pair;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The table. */
@Stateless
public class FailedExchangeRepository {

  private static final String NEWEST_FIRST = " order by f.happenedAt desc, f.id";

  @PersistenceContext(unitName = "connector")
  private EntityManager em;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public FailedExchangeRepository() {}

  FailedExchangeRepository(EntityManager em) {
    this.em = em;
  }

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void add(Collection<FailedExchange> failures) {
    failures.forEach(em::persist);
    em.flush();
  }

  /** Forgets what happened before then. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int forget(Instant before) {
    return em.createQuery("delete from FailedExchange f where f.happenedAt < :before")
        .setParameter("before", before)
        .executeUpdate();
  }

  public List<FailedExchange> of(Pair pair, int first, int size) {
    return em.createQuery(
            "select f from FailedExchange f where f.tenantId = :tenant and f.clientId = :client"
                + NEWEST_FIRST,
            FailedExchange.class)
        .setParameter("tenant", pair.tenant().value())
        .setParameter("client", pair.client().value())
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  /** Those that have this id, whichever of the three it is. */
  public List<FailedExchange> named(String id, int most) {
    return em.createQuery(
            "select f from FailedExchange f where f.requestId = :id or f.correlationId = :id"
                + " or f.traceId = :id"
                + NEWEST_FIRST,
            FailedExchange.class)
        .setParameter("id", id)
        .setMaxResults(most)
        .getResultList();
  }
}
