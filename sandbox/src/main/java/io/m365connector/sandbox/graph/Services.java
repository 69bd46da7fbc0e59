package io.m365connector.sandbox.graph;

import io.m365connector.sandbox.graph.mail.MailService;
import io.m365connector.sandbox.graph.mail.MailboxAccess;
import io.m365connector.sandbox.graph.operation.Operations;
import io.m365connector.sandbox.organisation.Organisation;
import io.m365connector.sandbox.organisation.mail.Mailboxes;

/** Puts the services of Graph together over one organisation. */
final class Services {
  private Services() {}

  static Operations operations(Organisation organisation) {
    Operations operations = new Operations();
    MailboxAccess mailboxes = new MailboxAccess(organisation, new Mailboxes(organisation));
    new MailService(organisation, mailboxes).register(operations);
    return operations;
  }
}
