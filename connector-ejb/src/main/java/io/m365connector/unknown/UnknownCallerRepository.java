package io.m365connector.unknown;

import io.m365connector.allowlist.Pair;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The table. It holds {@link #MOST} pairs at most; who tried longest ago makes room, but for those
 * that are blocked.
 */
@Stateless
public class UnknownCallerRepository {

  static final int MOST = 5000;

  /** A pair that was admitted since is unknown no more, by whatever way it was admitted. */
  private static final String UNLISTED =
      " not exists (select e from AllowlistEntry e where e.tenantId = u.key.tenantId"
          + " and e.clientId = u.key.clientId and e.retirement = 0)";

  private static final String IS = "io.m365connector.unknown.CallerState.";

  private static final String NOT_BLOCKED = "u.state <> " + IS + "BLOCKED";

  private static final String WAITING =
      "(u.state = "
          + IS
          + "WAITING or u.state = "
          + IS
          + "DISMISSED and u.lastSeen >= u.quietUntil) and"
          + UNLISTED;

  private static final String DISMISSED =
      "u.state = " + IS + "DISMISSED and u.lastSeen < u.quietUntil and" + UNLISTED;

  @PersistenceContext(unitName = "connector")
  private EntityManager em;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public UnknownCallerRepository() {}

  UnknownCallerRepository(EntityManager em) {
    this.em = em;
  }

  /** Adds these calls to what is known, all or none of them. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void add(Collection<Sighting> sightings) {
    boolean isNew = false;
    for (Sighting each : sightings) {
      if (!addToKnown(each)) {
        em.persist(new UnknownCaller(each));
        isNew = true;
      }
    }
    em.flush();
    if (isNew) {
      makeRoom();
    }
  }

  public List<UnknownCaller> page(CallerState state, int first, int size) {
    return em.createQuery(
            "select u from UnknownCaller u where "
                + condition(state)
                + " order by u.lastSeen desc, u.key.tenantId, u.key.clientId",
            UnknownCaller.class)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  public long count(CallerState state) {
    return em.createQuery(
            "select count(u.calls) from UnknownCaller u where " + condition(state), Long.class)
        .getSingleResult();
  }

  /** The row of that pair. */
  public Optional<UnknownCaller> find(Pair pair) {
    return Optional.ofNullable(em.find(UnknownCaller.class, new UnknownCaller.Key(pair)));
  }

  private static String condition(CallerState state) {
    return switch (state) {
      case WAITING -> WAITING;
      case DISMISSED -> DISMISSED;
      case BLOCKED -> "u.state = " + IS + "BLOCKED";
    };
  }

  private boolean addToKnown(Sighting sighting) {
    return em.createQuery(
                "update UnknownCaller u set u.calls = u.calls + :calls, u.lastSeen = :last,"
                    + " u.lastRefusal = :refusal"
                    + " where u.key.tenantId = :tenant and u.key.clientId = :client")
            .setParameter("calls", sighting.calls())
            .setParameter("last", sighting.last())
            .setParameter("refusal", sighting.lastRefusal().id())
            .setParameter("tenant", sighting.pair().tenant().value())
            .setParameter("client", sighting.pair().client().value())
            .executeUpdate()
        > 0;
  }

  private void makeRoom() {
    List<Instant> tooOld =
        em.createQuery(
                "select u.lastSeen from UnknownCaller u where "
                    + NOT_BLOCKED
                    + " order by u.lastSeen desc",
                Instant.class)
            .setFirstResult(MOST)
            .setMaxResults(1)
            .getResultList();
    if (!tooOld.isEmpty()) {
      em.createQuery("delete from UnknownCaller u where " + NOT_BLOCKED + " and u.lastSeen <= :old")
          .setParameter("old", tooOld.getFirst())
          .executeUpdate();
    }
  }
}
