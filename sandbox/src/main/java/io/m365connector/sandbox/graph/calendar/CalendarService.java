package io.m365connector.sandbox.graph.calendar;

import io.m365connector.sandbox.graph.mail.MailboxAccess;
import io.m365connector.sandbox.graph.operation.Operations;
import io.m365connector.sandbox.organisation.Organisation;
import io.m365connector.sandbox.organisation.calendar.Agendas;

/** Everything of Graph that reads calendars. */
public final class CalendarService {
  private final CalendarAccess access;

  public CalendarService(Organisation organisation, Agendas agendas, MailboxAccess mailboxes) {
    this.access = new CalendarAccess(organisation, agendas, mailboxes);
  }

  /** This calendar in Microsoft Search. */
  public EventSource searchSource() {
    return new EventSource(access);
  }

  public void register(Operations operations) {
    new CalendarOperations(access).register(operations);
    new EventOperations(access).register(operations);
    new ScheduleOperations(access).register(operations);
    new MeetingTimes(access).register(operations);
  }
}
