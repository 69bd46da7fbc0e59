package io.m365connector.callaudit;

import static java.util.stream.Collectors.joining;

import io.m365connector.actor.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the record of calls. */
@Stateless
@RolesAllowed({Role.VIEW, Role.AUTOMATE})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CallAudit {

  /** The largest page. */
  public static final int MOST = 1000;

  /** How an export is written. */
  public enum Format {
    CSV,
    JSONL
  }

  @PersistenceContext(unitName = "connector")
  private EntityManager em;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public CallAudit() {}

  CallAudit(EntityManager em) {
    this.em = em;
  }

  /**
   * A page of calls, newest first.
   *
   * @param after the last row of the page before; null for the first page
   */
  public List<CallView> page(CallFilter filter, @Nullable CallView after, int size) {
    StringBuilder where =
        new StringBuilder(" where c.happenedAt >= :from and c.happenedAt < :until");
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("from", filter.from());
    values.put("until", filter.until());
    and(where, values, "tenantId", filter.tenantId());
    and(where, values, "userId", filter.userId());
    and(where, values, "tool", filter.tool());
    and(where, values, "requestId", filter.requestId());
    if (after != null) {
      where.append(" and (c.happenedAt < :at or c.happenedAt = :at and c.id < :id)");
      values.put("at", after.at());
      values.put("id", after.id());
    }
    TypedQuery<CallRecord> query =
        em.createQuery(
            "select c from CallRecord c" + where + " order by c.happenedAt desc, c.id desc",
            CallRecord.class);
    values.forEach(query::setParameter);
    return query
        .setMaxResults(Math.min(size, MOST))
        .getResultStream()
        .map(CallRecord::view)
        .toList();
  }

  /** Writes all calls that the filter finds, newest first, without holding them all. */
  public void export(CallFilter filter, Format format, Writer out) throws IOException {
    List<CallView> page = page(filter, null, MOST);
    if (format == Format.CSV && !page.isEmpty()) {
      out.write(String.join(",", page.getFirst().fields().keySet()) + "\r\n");
    }
    while (!page.isEmpty()) {
      for (CallView call : page) {
        out.write(format == Format.CSV ? csv(call) : json(call));
      }
      em.clear();
      page = page.size() < MOST ? List.of() : page(filter, page.getLast(), MOST);
    }
  }

  private static String json(CallView call) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    call.fields()
        .forEach(
            (name, value) -> {
              if (value instanceof Number number) {
                json.add(name, number.longValue());
              } else {
                json.add(name, String.valueOf(value));
              }
            });
    return json.build() + "\n";
  }

  /** No field can begin a formula or hold a comma: ids, names of ours, numbers. */
  private static String csv(CallView call) {
    return call.fields().values().stream().map(CallAudit::cell).collect(joining(",", "", "\r\n"));
  }

  private static String cell(Object value) {
    String text = String.valueOf(value);
    return text.matches("[A-Za-z0-9_:. -]*") && !text.startsWith("-")
        ? text
        : '"' + "'" + text.replace("\"", "\"\"") + '"';
  }

  private static void and(
      StringBuilder where, Map<String, Object> values, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      where.append(" and c.").append(name).append(" = :").append(name);
      values.put(name, value.strip());
    }
  }
}
