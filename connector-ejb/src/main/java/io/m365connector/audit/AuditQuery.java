package io.m365connector.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the one query shape of the trail: newest first, by key, within a stretch of keys. */
final class AuditQuery {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  AuditQuery(AuditFilter filter) {
    and("e.happenedAt >= :from", "from", filter.from());
    and("e.happenedAt < :until", "until", filter.until());
    and("e.action = :action", "action", filter.action());
    if (isGiven(filter.actor())) {
      like(
          "(e.actorId = :actorExact or lower(e.actorName) like :actor escape '!')",
          "actor",
          filter.actor());
    }
    if (isGiven(filter.target())) {
      like(
          "(e.targetId = :targetExact or lower(e.targetLabel) like :target escape '!')",
          "target",
          filter.target());
    }
    if (isGiven(filter.text())) {
      like(
          "(lower(e.reason) like :text escape '!' or e.reason = :textExact)",
          "text",
          filter.text());
    }
  }

  /** Rows older than that number. */
  AuditQuery before(long seq) {
    and("e.seq < :before", "before", seq);
    return this;
  }

  /** That row and newer ones. */
  AuditQuery from(long seq) {
    and("e.seq >= :lowest", "lowest", seq);
    return this;
  }

  TypedQuery<AuditEvent> rows(EntityManager em, int most) {
    return bind(em.createQuery(
            "select e from AuditEvent e" + where() + " order by e.seq desc", AuditEvent.class))
        .setMaxResults(most);
  }

  long count(EntityManager em) {
    return bind(em.createQuery("select count(e) from AuditEvent e" + where(), Long.class))
        .getSingleResult();
  }

  private <T> TypedQuery<T> bind(TypedQuery<T> query) {
    values.forEach(query::setParameter);
    return query;
  }

  private String where() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  private void and(String condition, String name, @Nullable Object value) {
    if (value != null && !"".equals(value)) {
      conditions.add(condition);
      values.put(name, value);
    }
  }

  private void like(String condition, String name, @Nullable String value) {
    if (value != null) {
      String text = value.strip().toLowerCase(Locale.ROOT);
      conditions.add(condition);
      values.put(name + "Exact", value.strip());
      values.put(name, "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
    }
  }

  private static boolean isGiven(@Nullable String value) {
    return value != null && !value.isBlank();
  }
}
