package io.m365connector.usage;

import io.m365connector.actor.Node;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;

/** The table of buckets, from the side that writes. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class UsageStore {

  @PersistenceContext(unitName = "connector")
  private EntityManager em;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public UsageStore() {}

  UsageStore(EntityManager em) {
    this.em = em;
  }

  /** Adds this node's counts, all or none. */
  public void add(Map<UsageKey, Tally> tallies) {
    tallies.forEach(
        (key, tally) -> {
          UsageRow row = em.find(UsageRow.class, new UsageRow.Key(key, Node.NAME));
          if (row == null) {
            row = new UsageRow(key, Node.NAME);
            em.persist(row);
          }
          row.add(tally);
        });
  }

  /** Forgets buckets that began before that time. */
  public int forgetBefore(Instant time) {
    return em.createQuery("delete from UsageRow u where u.beginsAt < :time")
        .setParameter("time", time)
        .executeUpdate();
  }
}
