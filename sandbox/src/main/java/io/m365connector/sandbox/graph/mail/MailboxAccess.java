package io.m365connector.sandbox.graph.mail;

import io.m365connector.sandbox.graph.odata.Refusal;
import io.m365connector.sandbox.graph.operation.GraphCall;
import io.m365connector.sandbox.organisation.Organisation;
import io.m365connector.sandbox.organisation.User;
import io.m365connector.sandbox.organisation.mail.Mailboxes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Decides whose mailbox a call opens: one's own, or one that was shared with the caller. */
public final class MailboxAccess {
  private final Organisation organisation;
  private final Mailboxes mailboxes;
  private final Map<String, ExchangeMailbox> opened = new ConcurrentHashMap<>();

  public MailboxAccess(Organisation organisation, Mailboxes mailboxes) {
    this.organisation = organisation;
    this.mailboxes = mailboxes;
  }

  /** The caller, or the user the path names if the caller may open that user's mailbox. */
  public User owner(GraphCall call) {
    if (!call.has("user")) {
      return requireMailbox(call.user());
    }
    String name = call.at("user");
    User owner =
        organisation
            .find(call.principal().tenantId(), name)
            .orElseThrow(
                () ->
                    new Refusal(
                        404, "ErrorInvalidUser", "The requested user '" + name + "' is invalid."));
    requireMailbox(owner);
    if (!owner.oid().equals(call.user().oid())
        && !owner.delegates().contains(call.user().alias())) {
      throw new Refusal(
          404,
          "ErrorItemNotFound",
          "The specified object was not found in the store., Default folder Root not found.");
    }
    return owner;
  }

  private static User requireMailbox(User owner) {
    if (!owner.mailbox()) {
      throw new Refusal(
          404,
          "MailboxNotEnabledForRESTAPI",
          "The mailbox is either inactive, soft-deleted, or is hosted on-premise.");
    }
    return owner;
  }

  ExchangeMailbox open(GraphCall call) {
    return open(owner(call));
  }

  ExchangeMailbox open(User owner) {
    return opened.computeIfAbsent(
        owner.oid(), oid -> new ExchangeMailbox(mailboxes.of(owner).orElseThrow()));
  }
}
