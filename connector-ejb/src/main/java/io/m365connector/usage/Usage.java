package io.m365connector.usage;

import io.m365connector.actor.Role;
import io.m365connector.allowlist.Pair;
import io.m365connector.caller.ClientId;
import io.m365connector.caller.TenantId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * How much the connector is used, for charts and lists. Figures are of all nodes together and at
 * most a minute old; an hour is the finest bucket, Prometheus knows more.
 */
@Stateless
@RolesAllowed({Role.VIEW, Role.AUTOMATE})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Usage {

  /** What a pair called. */
  public record OfPair(Pair pair, UsageFigures figures) {}

  /** How a tool was called. */
  public record OfTool(String tool, UsageFigures figures) {}

  @PersistenceContext(unitName = "connector")
  private EntityManager em;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public Usage() {}

  Usage(EntityManager em) {
    this.em = em;
  }

  /** All of it in one. */
  public UsageFigures total(UsageFilter filter) {
    return new UsageQuery(filter)
        .by(em, List.of(), row -> "all")
        .getOrDefault("all", UsageFigures.NONE);
  }

  /** Hour by hour; hours without calls are there, with nothing in them. */
  public SortedMap<Instant, UsageFigures> hourly(UsageFilter filter) {
    Map<Instant, UsageFigures> found =
        new UsageQuery(filter).by(em, List.of("beginsAt"), row -> (Instant) row[0]);
    SortedMap<Instant, UsageFigures> all = new TreeMap<>();
    Instant hour = filter.from().truncatedTo(ChronoUnit.HOURS);
    for (; hour.isBefore(filter.until()); hour = hour.plus(1, ChronoUnit.HOURS)) {
      all.put(hour, found.getOrDefault(hour, UsageFigures.NONE));
    }
    return all;
  }

  /** The pairs that call most, most first. */
  public List<OfPair> perPair(UsageFilter filter, int most) {
    return new UsageQuery(filter)
        .by(em, List.of("tenantId", "clientId"), Usage::pair).entrySet().stream()
            .map(each -> new OfPair(each.getKey(), each.getValue()))
            .sorted(Comparator.comparingLong((OfPair each) -> each.figures().calls()).reversed())
            .limit(most)
            .toList();
  }

  /** All tools that were called, most first. */
  public List<OfTool> perTool(UsageFilter filter) {
    return new UsageQuery(filter)
        .by(em, List.of("tool"), row -> (String) row[0]).entrySet().stream()
            .map(each -> new OfTool(each.getKey(), each.getValue()))
            .sorted(Comparator.comparingLong((OfTool each) -> each.figures().calls()).reversed())
            .toList();
  }

  /** In which hour the pair last called a tool. */
  public Optional<Instant> lastCall(Pair pair) {
    return Optional.ofNullable(
        em.createQuery(
                "select max(u.beginsAt) from UsageRow u"
                    + " where u.tenantId = :tenant and u.clientId = :client",
                Instant.class)
            .setParameter("tenant", pair.tenant().value())
            .setParameter("client", pair.client().value())
            .getSingleResult());
  }

  private static Pair pair(Object[] row) {
    return new Pair(new TenantId((UUID) row[0]), new ClientId((UUID) row[1]));
  }
}
