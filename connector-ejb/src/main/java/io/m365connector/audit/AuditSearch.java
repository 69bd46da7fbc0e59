package io.m365connector.audit;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the trail from the newest row down, a stretch at a time: no index serves part of a
 * name or a word of a reason, and nobody shall wait for a million rows to be read. What was not
 * looked at yet is told, never left out.
 */
final class AuditSearch {

  private static final long FIRST_STRETCH = 5_000;
  private static final Duration QUICK = Duration.ofMillis(20);

  /** Clocks of nodes differ: so many rows around a moment may stand in another order. */
  private static final long SKEWED = 1_000;

  private final EntityManager em;
  private final AuditFilter filter;
  private final List<AuditRow> rows = new ArrayList<>();
  private long top;
  private long bottom;

  AuditSearch(EntityManager em, AuditFilter filter, long before) {
    this.em = em;
    this.filter = filter;
    Instant from = filter.from();
    Instant until = filter.until();
    top = Math.min(before, newest() + 1);
    if (until != null) {
      Long last = boundary("e.happenedAt < :moment order by e.happenedAt desc", until);
      top = last == null ? 1 : Math.min(top, last + SKEWED);
    }
    bottom = 1;
    if (from != null) {
      Long first = boundary("e.happenedAt >= :moment order by e.happenedAt", from);
      bottom = first == null ? top : Math.max(1, first - SKEWED);
    }
  }

  /** Looks until there are that many rows, or the time is over; one stretch in any case. */
  AuditLog.Found find(int size, Duration most) {
    long begun = System.nanoTime();
    long stretch = FIRST_STRETCH;
    while (top > bottom && rows.size() < size) {
      long took = look(Math.max(bottom, top - stretch), size);
      if (took < QUICK.toNanos()) {
        stretch *= 4;
      }
      if (System.nanoTime() - begun > most.toNanos()) {
        break;
      }
    }
    boolean all = top <= bottom;
    return new AuditLog.Found(List.copyOf(rows), all ? 0 : top, all ? null : at(top));
  }

  private long look(long low, int size) {
    long begun = System.nanoTime();
    new AuditQuery(filter)
        .before(top)
        .from(low)
        .rows(em, size - rows.size())
        .getResultStream()
        .map(AuditEvent::row)
        .forEach(rows::add);
    top = rows.size() == size ? rows.getLast().seq() : low;
    return System.nanoTime() - begun;
  }

  private long newest() {
    return ((Number)
            em.createNativeQuery("select seq from audit_head where id = 1").getSingleResult())
        .longValue();
  }

  private @Nullable Long boundary(String condition, Instant moment) {
    return em.createQuery("select e.seq from AuditEvent e where " + condition, Long.class)
        .setParameter("moment", moment)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }

  private @Nullable Instant at(long seq) {
    return em.createQuery("select e.happenedAt from AuditEvent e where e.seq = :seq", Instant.class)
        .setParameter("seq", seq)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }
}
