package io.m365connector.sandbox.graph.calendar;

import io.m365connector.sandbox.graph.mail.OutlookIds;
import io.m365connector.sandbox.graph.odata.Refusal;
import io.m365connector.sandbox.organisation.User;
import io.m365connector.sandbox.organisation.calendar.CalendarEvent;
import io.m365connector.sandbox.organisation.calendar.Occurrence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One user's default calendar with its ids. */
final class Agenda {
  /** An event of the agenda: a single one, a series, or one occurrence of a series. */
  record Entry(CalendarEvent event, Optional<Occurrence> occurrence) {}

  private final User owner;
  private final List<CalendarEvent> events;
  private final OutlookIds ids;
  private final Map<String, Entry> entries = new HashMap<>();

  Agenda(User owner, List<CalendarEvent> events) {
    this.owner = owner;
    this.events = events;
    this.ids = new OutlookIds(owner.oid());
    for (CalendarEvent event : events) {
      Entry master = new Entry(event, Optional.empty());
      entries.put(id(event, true), master);
      entries.put(id(event, false), master);
      if (event.recurrence().isPresent()) {
        for (Occurrence occurrence : event.occurrences()) {
          Entry entry = new Entry(event, Optional.of(occurrence));
          entries.put(id(occurrence, true), entry);
          entries.put(id(occurrence, false), entry);
        }
      }
    }
  }

  User owner() {
    return owner;
  }

  List<CalendarEvent> events() {
    return events;
  }

  List<Occurrence> occurrences() {
    return events.stream().flatMap(event -> event.occurrences().stream()).toList();
  }

  String id(CalendarEvent event, boolean immutable) {
    return immutable ? ids.immutable("event/" + event.key()) : ids.mutable("calendar", event.key());
  }

  /** The id of an occurrence; of an event that does not repeat, its own. */
  String id(Occurrence occurrence, boolean immutable) {
    CalendarEvent event = occurrence.event();
    if (event.recurrence().isEmpty()) {
      return id(event, immutable);
    }
    String key = event.key() + "/" + occurrence.date();
    return immutable ? ids.immutable("event/" + key) : ids.mutable("calendar", key);
  }

  String calendarId() {
    return ids.folder("calendar");
  }

  Entry entry(String id) {
    Entry entry = entries.get(id);
    if (entry == null) {
      throw OutlookIds.wellFormed(id)
          ? new Refusal(
              404, "ErrorItemNotFound", "The specified object was not found in the store.")
          : new Refusal(400, "ErrorInvalidIdMalformed", "Id is malformed.");
    }
    return entry;
  }
}
