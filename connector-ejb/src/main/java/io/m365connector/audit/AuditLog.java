package io.m365connector.audit;

import io.m365connector.actor.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the trail and proves it. */
@Stateless
@RolesAllowed({Role.VIEW, Role.AUTOMATE})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AuditLog {

  /** The largest page. */
  public static final int MOST = 1000;

  private static final int STRIDE = 2000;
  private static final Duration PATIENCE = Duration.ofMillis(150);

  @PersistenceContext(unitName = "connector")
  private EntityManager em;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public AuditLog() {}

  AuditLog(EntityManager em) {
    this.em = em;
  }

  /**
   * What was found.
   *
   * @param rows newest first
   * @param rest where to go on: the number below which nothing was looked at; 0 when all was
   * @param lookedBackTo when that row was written; null when all was looked at
   */
  public record Found(List<AuditRow> rows, long rest, @Nullable Instant lookedBackTo) {}

  /**
   * Looks for rows, newest first, no longer than somebody waits for a page: there may be fewer than
   * a page holds, or none, and still more to look through.
   *
   * @param before only rows older than this number; {@link Long#MAX_VALUE} for the newest
   */
  public Found find(AuditFilter filter, long before, int size) {
    return new AuditSearch(em, filter, before).find(Math.min(size, MOST), PATIENCE);
  }

  /** The same however long it takes: rows are fewer than the size only when there are no more. */
  public List<AuditRow> page(AuditFilter filter, long before, int size) {
    return new AuditSearch(em, filter, before)
        .find(Math.min(size, MOST), Duration.ofDays(1))
        .rows();
  }

  /** Rows about exactly that target, newest first. */
  public List<AuditRow> about(String targetId, int size) {
    return em.createQuery(
            "select e from AuditEvent e where e.targetId = :target order by e.seq desc",
            AuditEvent.class)
        .setParameter("target", targetId)
        .setMaxResults(Math.min(size, MOST))
        .getResultStream()
        .map(AuditEvent::row)
        .toList();
  }

  /** How many rows the filter finds. */
  public long count(AuditFilter filter) {
    return new AuditQuery(filter).count(em);
  }

  /** The newest row about that target. */
  public Optional<AuditRow> newest(String targetId) {
    return about(targetId, 1).stream().findFirst();
  }

  /** Recomputes the chain from its start. */
  public Verdict verify() {
    // Read before the rows: what comes in the meantime is beyond it, what has gone is not.
    Object[] head =
        (Object[])
            em.createNativeQuery("select seq, hash from audit_head where id = 1").getSingleResult();
    long last = ((Number) head[0]).longValue();
    String previous = AuditChain.START;
    long place = 0;
    while (place < last) {
      List<AuditEvent> rows = rowsAfter(place);
      for (AuditEvent row : rows) {
        place++;
        if (!row.follows(place, previous)) {
          return Verdict.brokenAt(place);
        }
        previous = row.hash();
        if (place == last) {
          return previous.equals(String.valueOf(head[1]))
              ? new Verdict(true, place, previous)
              : Verdict.brokenAt(place);
        }
      }
      em.clear();
      if (rows.isEmpty()) {
        return Verdict.brokenAt(place + 1);
      }
    }
    return new Verdict(true, place, previous);
  }

  private List<AuditEvent> rowsAfter(long place) {
    return em.createQuery(
            "select e from AuditEvent e where e.seq > :seq order by e.seq", AuditEvent.class)
        .setParameter("seq", place)
        .setMaxResults(STRIDE)
        .getResultList();
  }

  /**
   * What came of a check.
   *
   * @param rows how many rows hold; where it is not intact, the number of the first that does not
   * @param hash of the last row: note it down elsewhere, and nobody can rewrite what came before
   */
  public record Verdict(boolean intact, long rows, String hash) {

    static Verdict brokenAt(long place) {
      return new Verdict(false, place, "");
    }
  }
}
