package io.m365connector.sandbox.graph.mail;

import io.m365connector.sandbox.graph.kql.Searchable;
import io.m365connector.sandbox.graph.odata.QueryOptions;
import io.m365connector.sandbox.graph.odata.Refusal;
import io.m365connector.sandbox.organisation.mail.Correspondent;
import io.m365connector.sandbox.organisation.mail.Mail;
import io.m365connector.sandbox.organisation.mail.MailAttachment;
import io.m365connector.sandbox.organisation.mail.MailboxItem;
import java.util.Set;

/**
 * What {@code $search} on messages takes, and what of a message it looks at (Graph:
 * search-query-parameter).
 */
final class MessageSearch {
  /** More is never found, however one pages. */
  static final int MOST = 1000;

  private MessageSearch() {}

  /** The KQL inside {@code $search}: in double quotes, or one bare word. */
  static String query(QueryOptions options) {
    refuse(options, "$filter", "SearchWithFilter");
    refuse(options, "$orderby", "SearchWithOrderBy");
    refuse(options, "$count", "SearchWithCount");
    refuse(options, "$skip", "SearchWithSkip");
    return unquote(options.get("$search").orElse(""));
  }

  private static void refuse(QueryOptions options, String option, String code) {
    if (options.has(option)) {
      throw new Refusal(
          400, code, "The query parameter '" + option + "' is not supported with '$search'.");
    }
  }

  /** Inside the quotes, a quotation mark is written {@code \"}. */
  static String unquote(String search) {
    if (search.length() >= 2 && search.startsWith("\"") && search.endsWith("\"")) {
      String inner = search.substring(1, search.length() - 1);
      if (inner.replace("\\\"", "").contains("\"")) {
        throw Refusal.badRequest(
            "Syntax error: an unescaped quotation mark is not valid in '" + search + "'.");
      }
      return inner.replace("\\\"", "\"").replace("\\\\", "\\");
    }
    for (int i = 0; i < search.length(); i++) {
      char c = search.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '*') {
        throw Refusal.badRequest(
            "Syntax error: character '"
                + c
                + "' is not valid at position "
                + i
                + " in '"
                + search
                + "'.");
      }
    }
    if (search.isEmpty()) {
      throw Refusal.badRequest("The value of '$search' must not be empty.");
    }
    return search;
  }

  static Searchable searchable(MailboxItem item) {
    Mail mail = item.mail();
    Searchable searchable = new Searchable(Set.of("from", "subject", "body"));
    searchable
        .text("subject", mail.subject())
        .text("body", BodyText.of(mail.html()))
        .text("importance", mail.marks().contains("high") ? "high" : "normal")
        .text("kind", mail.marks().contains("meeting") ? "meetings" : "email")
        .text("bcc", "")
        .flag("hasattachments", !mail.attachments().isEmpty())
        .flag("hasattachment", !mail.attachments().isEmpty())
        .flag("isread", item.read())
        .number("size", 2_000L + mail.html().length())
        .date("received", item.received())
        .date("sent", mail.sent());
    person(searchable, mail.from(), "from", "participants");
    mail.to().forEach(to -> person(searchable, to, "to", "recipients", "participants"));
    mail.cc().forEach(cc -> person(searchable, cc, "cc", "recipients", "participants"));
    for (MailAttachment attachment : mail.attachments()) {
      searchable.text("attachment", attachment.name());
    }
    return searchable;
  }

  private static void person(Searchable searchable, Correspondent person, String... properties) {
    for (String property : properties) {
      searchable.text(property, person.name());
      searchable.text(property, person.address());
    }
  }
}
