package io.m365connector.sandbox.graph.directory;

import io.m365connector.sandbox.graph.operation.Operations;
import io.m365connector.sandbox.organisation.Organisation;
import io.m365connector.sandbox.organisation.mail.Mailboxes;

/** Everything of Graph that reads the directory. */
public final class DirectoryService {
  private final Organisation organisation;
  private final Mailboxes mailboxes;

  public DirectoryService(Organisation organisation, Mailboxes mailboxes) {
    this.organisation = organisation;
    this.mailboxes = mailboxes;
  }

  public void register(Operations operations) {
    new UserOperations(organisation).register(operations);
    new PeopleOperations(organisation, mailboxes).register(operations);
    MailboxSettingsOperations.register(operations);
  }
}
