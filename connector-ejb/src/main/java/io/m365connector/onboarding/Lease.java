package io.m365connector.onboarding;

import io.m365connector.actor.Node;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Which node does what only one has to do: whoever moves the row's end first. A node that dies
 * leaves nothing to clean up; its lease runs out.
 */
@Stateless
public class Lease {

  private final Clock clock;

  @PersistenceContext(unitName = "connector")
  private EntityManager em;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public Lease() {
    this.clock = Clock.systemUTC();
  }

  Lease(EntityManager em, Clock clock) {
    this.em = em;
    this.clock = clock;
  }

  /**
   * Takes the duty for that long.
   *
   * @return false when some node has it
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean take(String duty, Duration length) {
    Instant now = clock.instant();
    return em.createNativeQuery(
                "update duty_lease set node = ?1, ends_at = ?2 where name = ?3 and ends_at <= ?4")
            .setParameter(1, Node.NAME)
            .setParameter(2, utc(now.plus(length)))
            .setParameter(3, duty)
            .setParameter(4, utc(now))
            .executeUpdate()
        == 1;
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
