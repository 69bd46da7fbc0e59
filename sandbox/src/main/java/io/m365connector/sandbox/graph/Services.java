package io.m365connector.sandbox.graph;

import io.m365connector.sandbox.graph.calendar.CalendarService;
import io.m365connector.sandbox.graph.directory.DirectoryService;
import io.m365connector.sandbox.graph.files.Downloads;
import io.m365connector.sandbox.graph.files.FileAccess;
import io.m365connector.sandbox.graph.files.FileService;
import io.m365connector.sandbox.graph.files.FileSources;
import io.m365connector.sandbox.graph.mail.MailService;
import io.m365connector.sandbox.graph.mail.MailboxAccess;
import io.m365connector.sandbox.graph.mail.MessageSource;
import io.m365connector.sandbox.graph.operation.Operations;
import io.m365connector.sandbox.graph.search.SearchService;
import io.m365connector.sandbox.graph.search.SearchSource;
import io.m365connector.sandbox.graph.teams.TeamsService;
import io.m365connector.sandbox.organisation.Organisation;
import io.m365connector.sandbox.organisation.calendar.Agendas;
import io.m365connector.sandbox.organisation.files.FileWorld;
import io.m365connector.sandbox.organisation.mail.Mailboxes;
import java.util.ArrayList;
import java.util.List;

/** Puts the services of Graph together over one organisation. */
final class Services {
  private Services() {}

  static Operations operations(Organisation organisation, Downloads downloads) {
    Operations operations = new Operations();
    Mailboxes mailboxes = new Mailboxes(organisation);
    Agendas agendas = new Agendas(organisation);
    MailboxAccess mailboxAccess = new MailboxAccess(organisation, mailboxes);
    FileAccess fileAccess = new FileAccess(new FileWorld(organisation));
    CalendarService calendars = new CalendarService(organisation, agendas, mailboxAccess);
    new DirectoryService(organisation, mailboxes).register(operations);
    new MailService(organisation, mailboxAccess).register(operations);
    calendars.register(operations);
    new FileService(organisation, fileAccess, downloads).register(operations);
    TeamsService teams = new TeamsService(organisation, agendas);
    teams.register(operations);
    List<SearchSource> sources = new ArrayList<>(new FileSources(fileAccess).all());
    sources.add(new MessageSource(mailboxAccess));
    sources.add(calendars.searchSource());
    sources.add(teams.searchSource());
    new SearchService(organisation.anchor(), sources).register(operations);
    return operations;
  }
}
