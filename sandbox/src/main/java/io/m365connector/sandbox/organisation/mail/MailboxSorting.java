package io.m365connector.sandbox.organisation.mail;

import io.m365connector.sandbox.organisation.Organisation;
import io.m365connector.sandbox.organisation.User;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts a user's share of the mail into folders, as people do: some file, some never do. */
final class MailboxSorting {
  private static final Duration FILED_AFTER = Duration.ofDays(75);
  private static final Duration ARCHIVED_AFTER = Duration.ofDays(300);
  private final Organisation organisation;
  private final User owner;
  private final boolean tidy;

  MailboxSorting(Organisation organisation, User owner) {
    this.organisation = organisation;
    this.owner = owner;
    this.tidy = MailFolders.isTidy(owner);
  }

  Mailbox sort(List<Mail> mails) {
    List<MailboxItem> items = new ArrayList<>();
    for (Mail mail : mails) {
      boolean draft = mail.marks().contains("draft");
      boolean sender = mail.from().address().equalsIgnoreCase(owner.mail());
      if (sender) {
        items.add(item(mail, draft ? "drafts" : "sentitems", draft));
      }
      if (!draft && (gets(mail) || !sender && mail.addressedTo(everyone()))) {
        items.add(item(mail, folder(mail), false));
      }
    }
    items.sort(
        Comparator.comparing(MailboxItem::received)
            .reversed()
            .thenComparing(item -> item.mail().key()));
    return new Mailbox(owner, MailFolders.of(owner), items);
  }

  private boolean gets(Mail mail) {
    return mail.addressedTo(owner.mail());
  }

  private String everyone() {
    return "everyone@" + owner.mail().replaceFirst(".*@", "");
  }

  private String folder(Mail mail) {
    Duration age = Duration.between(mail.sent(), organisation.anchor());
    int lot = Math.floorMod(mail.key().hashCode() * 31 + owner.alias().hashCode(), 100);
    if (mail.key().startsWith("injection")) {
      return "junkemail";
    }
    if (lot < 4) {
      return "deleteditems";
    }
    if (age.compareTo(ARCHIVED_AFTER) > 0) {
      return "archive";
    }
    if (tidy && !mail.topic().isEmpty() && (age.compareTo(FILED_AFTER) > 0 || lot < 40)) {
      return MailFolders.forTopic(mail, age);
    }
    return "inbox";
  }

  private MailboxItem item(Mail mail, String folder, boolean draft) {
    Duration age = Duration.between(mail.sent(), organisation.anchor());
    int lot = Math.floorMod(mail.key().hashCode() + owner.alias().hashCode() * 13, 100);
    boolean own = folder.equals("sentitems") || draft;
    boolean read = own || age.toDays() > 20 || lot < 45;
    Instant received = own ? mail.sent() : mail.sent().plusSeconds(2 + lot % 9);
    return new MailboxItem(mail, folder, read, draft, !own && lot > 95, received);
  }
}
