package io.m365connector.sandbox.graph.calendar;

import io.m365connector.sandbox.graph.mail.MailboxAccess;
import io.m365connector.sandbox.graph.odata.Refusal;
import io.m365connector.sandbox.graph.operation.GraphCall;
import io.m365connector.sandbox.organisation.Organisation;
import io.m365connector.sandbox.organisation.User;
import io.m365connector.sandbox.organisation.calendar.Agendas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Whose calendars a call may open: one's own, and those whose owner made the caller a delegate. */
final class CalendarAccess {
  private static final Set<String> SHARED =
      Set.of("Calendars.Read.Shared", "Calendars.ReadWrite.Shared");
  private final Organisation organisation;
  private final Agendas agendas;
  private final MailboxAccess mailboxes;
  private final Map<String, Agenda> opened = new ConcurrentHashMap<>();

  CalendarAccess(Organisation organisation, Agendas agendas, MailboxAccess mailboxes) {
    this.organisation = organisation;
    this.agendas = agendas;
    this.mailboxes = mailboxes;
  }

  Organisation organisation() {
    return organisation;
  }

  /** The default calendar of the caller or of the user the path names. */
  Agenda open(GraphCall call) {
    return of(mailboxes.owner(call));
  }

  Agenda of(User owner) {
    return opened.computeIfAbsent(owner.oid(), oid -> new Agenda(owner, agendas.of(owner)));
  }

  /**
   * What {@code /calendars} lists: one's own, then the shared ones if the permission covers them.
   */
  List<Agenda> calendars(GraphCall call) {
    Agenda own = open(call);
    List<Agenda> calendars = new ArrayList<>(List.of(own));
    if (own.owner().oid().equals(call.user().oid()) && call.granted(SHARED)) {
      organisation.users(call.user().tenantId()).stream()
          .filter(user -> user.mailbox() && user.delegates().contains(call.user().alias()))
          .forEach(user -> calendars.add(of(user)));
    }
    return calendars;
  }

  Agenda calendar(GraphCall call, String id) {
    return calendars(call).stream()
        .filter(calendar -> calendar.calendarId().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    404, "ErrorItemNotFound", "The specified object was not found in the store."));
  }
}
