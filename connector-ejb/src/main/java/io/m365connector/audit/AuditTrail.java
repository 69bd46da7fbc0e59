package io.m365connector.audit;

import io.m365connector.actor.Actor;
import io.m365connector.actor.Node;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/**
 * Writes the trail. Only within a transaction that changes something: both are kept or neither is,
 * and a change that cannot be recorded does not happen.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AuditTrail {

  private final Origin origin;
  private final Clock clock;

  @PersistenceContext(unitName = "connector")
  private EntityManager em;

  /** For the container, which then uses the other one. */
  @SuppressWarnings("NullAway")
  public AuditTrail() {
    this.origin = null;
    this.clock = null;
  }

  @Inject
  public AuditTrail(Origin origin) {
    this.origin = origin;
    this.clock = Clock.systemUTC();
  }

  AuditTrail(Origin origin, Clock clock, EntityManager em) {
    this.origin = origin;
    this.clock = clock;
    this.em = em;
  }

  /** Adds a row. Writers of other transactions wait here until this one has ended. */
  public void record(Actor actor, AuditRecord record) {
    Object[] head =
        (Object[])
            em.createNativeQuery("select seq, hash from audit_head where id = 1 for update")
                .getSingleResult();
    AuditEvent event = new AuditEvent(record, actor, origin, Node.NAME, clock.instant());
    event.link(((Number) head[0]).longValue() + 1, String.valueOf(head[1]));
    em.persist(event);
    em.createNativeQuery("update audit_head set seq = seq + 1, hash = ?1 where id = 1")
        .setParameter(1, event.hash())
        .executeUpdate();
  }
}
