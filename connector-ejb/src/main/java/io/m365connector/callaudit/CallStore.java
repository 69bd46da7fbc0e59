package io.m365connector.callaudit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** The table of calls, from the side that writes. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CallStore {

  @PersistenceContext(unitName = "connector")
  private EntityManager em;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public CallStore() {}

  CallStore(EntityManager em) {
    this.em = em;
  }

  /** Adds records, all or none; with none it only sees whether the table can be reached. */
  public void add(List<CallRecord> records) {
    if (records.isEmpty()) {
      em.createQuery("select c.id from CallRecord c").setMaxResults(1).getResultList();
    }
    // Merged, as a batch whose commit failed may have been written all the same.
    records.forEach(em::merge);
  }

  /** Forgets what happened before that time. */
  public int forgetBefore(Instant time) {
    return em.createQuery("delete from CallRecord c where c.happenedAt < :time")
        .setParameter("time", time)
        .executeUpdate();
  }
}
