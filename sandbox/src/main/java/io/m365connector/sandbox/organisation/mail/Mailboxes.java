package io.m365connector.sandbox.organisation.mail;

import io.m365connector.sandbox.organisation.Organisation;
import io.m365connector.sandbox.organisation.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * All mail of the organisation, written at first use, and everybody's mailbox with their share of
 * it.
 */
public final class Mailboxes {
  private final Organisation organisation;
  private final Supplier<List<Mail>> mails;
  private final Map<String, Mailbox> made = new ConcurrentHashMap<>();

  public Mailboxes(Organisation organisation) {
    this.organisation = organisation;
    this.mails = Once.of(this::playAll);
  }

  /** The mailbox of a user object, or nothing when it has no licence. */
  public Optional<Mailbox> of(User user) {
    return user.mailbox()
        ? Optional.of(
            made.computeIfAbsent(
                user.oid(), oid -> new MailboxSorting(organisation, user).sort(mails.get())))
        : Optional.empty();
  }

  private List<Mail> playAll() {
    List<Mail> all = new ArrayList<>();
    for (ThreadScript script : ThreadScript.read()) {
      for (int play = 0; play < script.plays(); play++) {
        for (Optional<User> each : readers(script)) {
          all.addAll(new ThreadPlay(organisation, script, play, each).mails());
        }
      }
    }
    return List.copyOf(all);
  }

  /** A script marked "each" is played once for every mailbox of its tenant. */
  private List<Optional<User>> readers(ThreadScript script) {
    if (!script.attributes().contains("each")) {
      return List.of(Optional.empty());
    }
    return organisation.users().stream()
        .filter(
            user -> user.tenantId().endsWith(script.tenant()) && user.mailbox() && user.canSignIn())
        .map(Optional::of)
        .toList();
  }
}
