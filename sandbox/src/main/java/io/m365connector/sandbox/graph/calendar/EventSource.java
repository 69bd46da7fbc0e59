package io.m365connector.sandbox.graph.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.graph.kql.Kql;
import io.m365connector.sandbox.graph.kql.Searchable;
import io.m365connector.sandbox.graph.mail.BodyText;
import io.m365connector.sandbox.graph.operation.GraphCall;
import io.m365connector.sandbox.graph.search.SearchHit;
import io.m365connector.sandbox.graph.search.SearchSource;
import io.m365connector.sandbox.organisation.calendar.CalendarEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Events in Microsoft Search: the caller's primary calendar only; a series is one hit. */
public final class EventSource implements SearchSource {
  private static final Set<String> SHOWN =
      Set.of(
          "subject",
          "bodyPreview",
          "start",
          "end",
          "isAllDay",
          "isCancelled",
          "isOrganizer",
          "hasAttachments",
          "organizer",
          "location",
          "sensitivity",
          "showAs",
          "type",
          "webLink",
          "createdDateTime",
          "lastModifiedDateTime",
          "importance",
          "attendees",
          "iCalUId");
  private final CalendarAccess access;

  EventSource(CalendarAccess access) {
    this.access = access;
  }

  @Override
  public String entityType() {
    return "event";
  }

  @Override
  public Set<String> permissions() {
    return Set.of("Calendars.Read", "Calendars.ReadWrite");
  }

  @Override
  public List<SearchHit> find(GraphCall call, Kql query) {
    Agenda agenda = access.open(call);
    EventDocument documents = new EventDocument(agenda, TimeZones.named("UTC"), false, true);
    return agenda.events().stream()
        .filter(event -> query.matches(searchable(event)))
        .sorted(Comparator.comparing(CalendarEvent::start).reversed())
        .map(
            event ->
                new SearchHit(
                    agenda.id(event, false),
                    () -> event.subject() + ". " + BodyText.preview(event.html()),
                    () -> resource(documents, event)))
        .toList();
  }

  private static ObjectNode resource(EventDocument documents, CalendarEvent event) {
    ObjectNode resource = documents.master(event);
    resource.properties().removeIf(entry -> !SHOWN.contains(entry.getKey()));
    return resource.put("@odata.type", "#microsoft.graph.event");
  }

  private static Searchable searchable(CalendarEvent event) {
    Searchable searchable =
        new Searchable(Set.of("subject", "body", "organizer", "attendees", "location"))
            .text("subject", event.subject())
            .text("body", BodyText.of(event.html()))
            .text("organizer", event.organiser().displayName())
            .text("organizer", event.organiser().mail())
            .text("location", event.place())
            .date("start", event.start().atZone(event.organiser().zone()).toInstant());
    event
        .attendees()
        .forEach(attendee -> searchable.text("attendees", attendee.person().toString()));
    return searchable;
  }
}
