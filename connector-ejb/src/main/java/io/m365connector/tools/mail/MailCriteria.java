package io.m365connector.tools.mail;

import io.m365connector.graph.Mailbox;
import io.m365connector.tools.ToolArguments;
import io.m365connector.tools.ToolFailed;
import io.m365connector.tools.paging.ListCall;
import io.m365connector.tools.time.TimeWindow;
import java.util.Locale;
import java.util.Optional;

/** What {@code outlook_email_search} was asked for, with the combinations that are refused. */
record MailCriteria(
    Optional<String> query,
    Optional<String> sender,
    Optional<String> recipient,
    TimeWindow window,
    Optional<String> folder,
    Optional<Order> order,
    Mailbox mailbox) {

  enum Order {
    NEWEST,
    OLDEST
  }

  static MailCriteria of(ListCall list) {
    ToolArguments arguments = list.arguments();
    MailCriteria criteria =
        new MailCriteria(
            arguments.text("query", "q", "searchQuery"),
            arguments.text("sender", "from"),
            arguments.text("recipient", "to", "recipients"),
            TimeWindow.of(arguments, list.now()),
            arguments.text("folderName", "folder"),
            arguments.text("order", "sortOrder").map(MailCriteria::order),
            mailbox(arguments));
    criteria.check(list);
    return criteria;
  }

  /** Whose mailbox {@code mailboxOwnerEmail} names. */
  static Mailbox mailbox(ToolArguments arguments) {
    Optional<String> owner = arguments.text("mailboxOwnerEmail", "mailboxOwner", "owner");
    try {
      return owner.map(Mailbox::of).orElse(Mailbox.OWN);
    } catch (IllegalArgumentException e) {
      throw ToolFailed.validation("mailboxOwnerEmail must be one e-mail address");
    }
  }

  private static Order order(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "newest", "newest first", "desc", "descending" -> Order.NEWEST;
      case "oldest", "oldest first", "asc", "ascending" -> Order.OLDEST;
      default -> throw ToolFailed.validation("order must be newest or oldest");
    };
  }

  private void check(ListCall list) {
    if (empty() && !list.continued()) {
      throw ToolFailed.validation(
          "outlook_email_search requires at least one of: query, sender, recipient, afterDateTime,"
              + " beforeDateTime, folderName, mailboxOwnerEmail, order, or cursor");
    }
    if (recipient.isPresent()) {
      refuseIf(folder.isPresent(), "recipient cannot be combined with folderName");
      refuseIf(mailbox.owner().isPresent(), "recipient cannot be combined with mailboxOwnerEmail");
      refuseIf(order.isPresent(), "recipient cannot be combined with order");
    }
    refuseIf(
        query.isPresent() && order.isPresent(),
        "order cannot be combined with query: Microsoft Graph returns text search results by date"
            + " sent, newest first, only");
    refuseIf(
        order.filter(Order.OLDEST::equals).isPresent() && sender.isPresent() && !senderIsAddress(),
        "order oldest needs the sender's full e-mail address: Microsoft Graph searches names newest"
            + " first only");
  }

  private static void refuseIf(boolean condition, String reason) {
    if (condition) {
      throw ToolFailed.validation(reason);
    }
  }

  private boolean empty() {
    return query.isEmpty()
        && sender.isEmpty()
        && recipient.isEmpty()
        && window.open()
        && folder.isEmpty()
        && order.isEmpty()
        && mailbox.owner().isEmpty();
  }

  boolean senderIsAddress() {
    return sender
        .filter(text -> text.matches("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]+"))
        .isPresent();
  }

  /** Whether Graph must search its index; else it filters and sorts exactly. */
  boolean needsSearch() {
    return query.isPresent() || recipient.isPresent() || sender.isPresent() && !senderIsAddress();
  }

  /** Graph offers no counting into a search of a folder or of a shared mailbox. */
  boolean pagesByCursor() {
    return needsSearch() && (folder.isPresent() || mailbox.owner().isPresent());
  }
}
