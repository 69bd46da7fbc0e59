package io.m365connector.tools.mail;

import io.m365connector.graph.Kql;
import io.m365connector.graph.KqlQuery;
import io.m365connector.graph.OData;
import io.m365connector.graph.rest.ListQuery;
import io.m365connector.tools.mail.MailCriteria.Order;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the criteria as Graph reads them. {@code $search} goes with neither {@code $filter} nor
 * {@code $orderby} nor {@code $skip}; a property to order by must come first in the filter (Graph,
 * "List messages").
 */
final class MailRequest {

  static final String SELECT =
      "id,subject,from,sender,toRecipients,ccRecipients,receivedDateTime,bodyPreview,webLink,isRead,"
          + "hasAttachments";

  /** Graph, "Use the $search query parameter": what a message can be searched by. */
  private static final Set<String> PROPERTIES =
      Set.of(
          "attachment",
          "bcc",
          "body",
          "cc",
          "from",
          "hasattachments",
          "hasattachment",
          "importance",
          "kind",
          "participants",
          "received",
          "recipients",
          "sent",
          "size",
          "subject",
          "to");

  private MailRequest() {}

  /** The query of one page. */
  static ListQuery query(MailCriteria criteria, int top, int skip) {
    return criteria.needsSearch()
        ? ListQuery.select(SELECT).top(top).search(Kql.search(kql(criteria))).build()
        : ListQuery.select(SELECT)
            .top(top)
            .skip(skip)
            .filter(filter(criteria))
            .orderBy(
                criteria.order().orElse(Order.NEWEST) == Order.OLDEST
                    ? "receivedDateTime asc"
                    : "receivedDateTime desc")
            .counted()
            .build();
  }

  private static String kql(MailCriteria criteria) {
    // The index compares days, of the mailbox's zone: a day more on both ends, the rest is cut
    // exactly when the messages come.
    String text = criteria.query().map(query -> KqlQuery.of(query, PROPERTIES)).orElse("");
    String kql =
        Kql.and(
            text,
            criteria.sender().map(sender -> Kql.has("from", sender)).orElse(null),
            criteria.recipient().map(name -> Kql.has("recipients", name)).orElse(null),
            criteria
                .window()
                .after()
                .map(at -> Kql.notBefore("received", day(at, -1)))
                .orElse(null),
            criteria
                .window()
                .before()
                .map(at -> Kql.notAfter("received", day(at, 1)))
                .orElse(null));
    // Everything: a search needs some term, and nothing was received before e-mail.
    return kql.isEmpty() ? Kql.notBefore("received", LocalDate.EPOCH) : kql;
  }

  private static LocalDate day(Instant at, int plus) {
    return at.atZone(ZoneOffset.UTC).toLocalDate().plusDays(plus);
  }

  private static @Nullable String filter(MailCriteria criteria) {
    List<String> parts = new ArrayList<>();
    criteria.window().after().ifPresent(at -> parts.add("receivedDateTime ge " + OData.time(at)));
    criteria
        .window()
        .before()
        .ifPresent(at -> parts.add("receivedDateTime lt " + OData.time(at.plusSeconds(1))));
    if (criteria.sender().isPresent()) {
      if (parts.isEmpty()) {
        parts.add("receivedDateTime ge 1900-01-01T00:00:00Z");
      }
      parts.add("from/emailAddress/address eq " + OData.string(criteria.sender().get()));
    }
    return parts.isEmpty() ? null : String.join(" and ", parts);
  }
}
