package io.m365connector.fleet;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The tables of the nodes, from the side that writes. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class NodeStore {

  static final Duration SAMPLES_KEPT = Duration.ofHours(24);

  /** A node that has not been heard of for so long will not come back under that name. */
  static final Duration FORGOTTEN = Duration.ofDays(7);

  @PersistenceContext(unitName = "connector")
  private EntityManager em;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public NodeStore() {}

  NodeStore(EntityManager em) {
    this.em = em;
  }

  /** Writes a node's word. */
  public void say(NodeState state) {
    NodeRow row = em.find(NodeRow.class, state.name());
    if (row == null) {
      row = new NodeRow(state.name());
      row.say(state);
      em.persist(row);
    } else {
      row.say(state);
    }
    for (CheckState check : state.checks()) {
      CheckRow known = em.find(CheckRow.class, new NodeCheckKey(state.name(), check.name()));
      if (known == null) {
        known = new CheckRow(state.name(), check.name());
        known.say(check);
        em.persist(known);
      } else {
        known.say(check);
      }
    }
  }

  /** Writes how its checks stand at this minute; the caller sees to it that it is once a minute. */
  public void sample(NodeState state) {
    Instant minute = state.seenAt().truncatedTo(ChronoUnit.MINUTES);
    state.checks().forEach(check -> em.persist(new SampleRow(state.name(), check, minute)));
  }

  /** Forgets old samples and nodes that went long ago. */
  public void forget(Instant now) {
    em.createQuery("delete from SampleRow s where s.takenAt < :time")
        .setParameter("time", now.minus(SAMPLES_KEPT))
        .executeUpdate();
    Instant gone = now.minus(FORGOTTEN);
    em.createQuery(
            "delete from CheckRow c where c.node in"
                + " (select n.name from NodeRow n where n.seenAt < :time)")
        .setParameter("time", gone)
        .executeUpdate();
    em.createQuery("delete from NodeRow n where n.seenAt < :time")
        .setParameter("time", gone)
        .executeUpdate();
  }
}
