package io.m365connector.sandbox.graph;

import io.m365connector.sandbox.graph.calendar.CalendarService;
import io.m365connector.sandbox.graph.directory.DirectoryService;
import io.m365connector.sandbox.graph.mail.MailService;
import io.m365connector.sandbox.graph.mail.MailboxAccess;
import io.m365connector.sandbox.graph.operation.Operations;
import io.m365connector.sandbox.organisation.Organisation;
import io.m365connector.sandbox.organisation.calendar.Agendas;
import io.m365connector.sandbox.organisation.mail.Mailboxes;

/** Puts the services of Graph together over one organisation. */
final class Services {
  private Services() {}

  static Operations operations(Organisation organisation) {
    Operations operations = new Operations();
    Mailboxes mailboxes = new Mailboxes(organisation);
    MailboxAccess access = new MailboxAccess(organisation, mailboxes);
    new DirectoryService(organisation, mailboxes).register(operations);
    new MailService(organisation, access).register(operations);
    new CalendarService(organisation, new Agendas(organisation), access).register(operations);
    return operations;
  }
}
