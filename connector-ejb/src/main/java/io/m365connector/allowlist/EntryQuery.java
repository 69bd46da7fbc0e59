package io.m365connector.allowlist;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts an {@link EntrySearch} into JPQL; values are parameters, columns come from the enum. */
final class EntryQuery {

  private final EntrySearch search;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  EntryQuery(EntrySearch search) {
    this.search = search;
    String text = search.text();
    if (text != null && !text.isBlank()) {
      conditions.add("e.searchText like :text escape '!'");
      values.put("text", "%" + literal(text.strip().toLowerCase(Locale.ROOT)) + "%");
    }
    if (!search.statuses().isEmpty()) {
      conditions.add("e.status in :statuses");
      values.put("statuses", search.statuses());
    }
    if (search.endingBefore() != null) {
      conditions.add("e.terms.validUntil < :ending");
      values.put("ending", search.endingBefore());
    }
    if (search.tool() != null) {
      // Names of tools hold underscores, which mean any character; the commas keep them whole.
      conditions.add(
          "(e.terms.tools is null or concat(',', e.terms.tools, ',') like :tool escape '!')");
      values.put("tool", "%," + literal(search.tool()) + ",%");
    }
    if (search.createdSince() != null) {
      conditions.add("e.createdAt >= :created");
      values.put("created", search.createdSince());
    }
  }

  TypedQuery<AllowlistEntry> page(EntityManager em, int first, int size) {
    String direction = search.descending() ? " desc" : "";
    return bind(em.createQuery(
            "select e from AllowlistEntry e"
                + where()
                + " order by e."
                + search.order().attribute()
                + direction
                + ", e.id",
            AllowlistEntry.class))
        .setFirstResult(first)
        .setMaxResults(size);
  }

  /** Without revoked ones. */
  EntryQuery living() {
    conditions.add("e.retirement = 0");
    return this;
  }

  /** Those that come after that key. */
  EntryQuery after(@Nullable UUID last) {
    if (last != null) {
      conditions.add("e.id > :last");
      values.put("last", last);
    }
    return this;
  }

  TypedQuery<AllowlistEntry> byKey(EntityManager em, int size) {
    return bind(em.createQuery(
            "select e from AllowlistEntry e" + where() + " order by e.id", AllowlistEntry.class))
        .setMaxResults(size);
  }

  long count(EntityManager em) {
    return bind(em.createQuery("select count(e) from AllowlistEntry e" + where(), Long.class))
        .getSingleResult();
  }

  private static String literal(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  private <T> TypedQuery<T> bind(TypedQuery<T> query) {
    values.forEach(query::setParameter);
    return query;
  }

  private String where() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }
}
