package io.m365connector.graph;

import io.m365connector.delegation.GraphSession;
import java.util.Locale;

/** Which of Microsoft's limits a read counts against. */
public sealed interface Lane {

  /** At most four reads of one mailbox at a time (Graph, "Outlook service limits"). */
  record OfMailbox(String key) implements Lane {}

  /** Teams messages, paced for each tenant. */
  record OfTeams(String tenant) implements Lane {}

  /** Everything else. */
  record Free() implements Lane {}

  /** The lane of a mailbox as the session's caller names it. */
  static Lane of(Mailbox mailbox, GraphSession session) {
    String tenant = session.admitted().caller().tenant().toString();
    String owner = mailbox.owner().orElseGet(() -> session.admitted().caller().user().toString());
    return new OfMailbox(tenant + "/" + owner.toLowerCase(Locale.ROOT));
  }
}
