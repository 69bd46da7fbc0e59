package io.m365connector.usage;

import static java.util.stream.Collectors.joining;

import io.m365connector.allowlist.Pair;
import io.m365connector.observation.Outcome;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The one shape of a question to the table: some sums, grouped by something and by outcome. */
final class UsageQuery {

  private static final String SUMS =
      "u.outcome, sum(u.calls), sum(u.millis), max(u.slowest), sum(u.within100), sum(u.within250),"
          + " sum(u.within500), sum(u.within1000), sum(u.within2500), sum(u.within5000),"
          + " sum(u.within10000), sum(u.beyond)";

  private static final int CLASSES = 4;

  private final StringBuilder where =
      new StringBuilder(" where u.beginsAt >= :from and u.beginsAt < :until");
  private final Map<String, Object> values = new HashMap<>();

  UsageQuery(UsageFilter filter) {
    values.put("from", filter.from());
    values.put("until", filter.until());
    Pair pair = filter.pair();
    if (pair != null) {
      where.append(" and u.tenantId = :tenant and u.clientId = :client");
      values.put("tenant", pair.tenant().value());
      values.put("client", pair.client().value());
    }
    String tool = filter.tool();
    if (tool != null) {
      where.append(" and u.tool = :tool");
      values.put("tool", tool);
    }
  }

  /** Sums by those columns, in their order. */
  <K> Map<K, UsageFigures> by(EntityManager em, List<String> columns, Function<Object[], K> keyOf) {
    String group = columns.stream().map(column -> "u." + column + ", ").collect(joining());
    TypedQuery<Object[]> query =
        em.createQuery(
            "select "
                + group
                + SUMS
                + " from UsageRow u"
                + where
                + " group by "
                + group
                + "u.outcome order by "
                + group
                + "u.outcome",
            Object[].class);
    values.forEach(query::setParameter);
    int width = columns.size();
    Map<K, UsageSum> sums = new LinkedHashMap<>();
    for (Object[] row : query.getResultList()) {
      sums.computeIfAbsent(keyOf.apply(row), key -> new UsageSum())
          .add((Outcome) row[width], tally(row, width + 1));
    }
    Map<K, UsageFigures> figures = new LinkedHashMap<>();
    sums.forEach((key, sum) -> figures.put(key, sum.figures()));
    return figures;
  }

  private static Tally tally(Object[] row, int at) {
    long[] classes = new long[Latency.BOUNDS.size() + 1];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = number(row[at + CLASSES - 1 + i]);
    }
    return new Tally(number(row[at]), number(row[at + 1]), number(row[at + 2]), classes);
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
