package io.m365connector.sandbox.graph.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.graph.mail.BodyText;
import io.m365connector.sandbox.graph.odata.EntityTypes;
import io.m365connector.sandbox.graph.odata.ListQuery;
import io.m365connector.sandbox.graph.odata.Listing;
import io.m365connector.sandbox.graph.odata.Refusal;
import io.m365connector.sandbox.graph.odata.Select;
import io.m365connector.sandbox.graph.operation.Answers;
import io.m365connector.sandbox.graph.operation.GraphCall;
import io.m365connector.sandbox.graph.operation.Operations;
import io.m365connector.sandbox.graph.operation.Workload;
import io.m365connector.sandbox.http.Response;
import io.m365connector.sandbox.organisation.calendar.Occurrence;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Events: views with series expanded, lists with series as one, single events, instances of a
 * series.
 */
final class EventOperations {
  private static final Listing EVENTS = Listing.of("event", 10, 1000);
  private static final Listing VIEW = EVENTS.withOptions("startDateTime", "endDateTime");
  private static final Set<String> NOT_IN_A_VIEW =
      Set.of("createdDateTime", "lastModifiedDateTime");
  private static final Set<String> NOT_FILTERABLE =
      Set.of("attendees", "body", "locations", "recurrence");
  private final CalendarAccess access;

  EventOperations(CalendarAccess access) {
    this.access = access;
  }

  void register(Operations operations) {
    operations
        .mine("/calendarView", Workload.OUTLOOK, call -> view(call, access.open(call)))
        .mine("/calendar/calendarView", Workload.OUTLOOK, call -> view(call, access.open(call)))
        .mine(
            "/calendars/{calendar}/calendarView",
            Workload.OUTLOOK,
            call -> view(call, access.calendar(call, call.at("calendar"))))
        .mine("/events", Workload.OUTLOOK, this::events)
        .mine("/calendar/events", Workload.OUTLOOK, this::events)
        .mine("/events/{event}", Workload.OUTLOOK, this::one)
        .mine("/events/{event}/instances", Workload.OUTLOOK, this::instances);
  }

  private Response view(GraphCall call, Agenda agenda) {
    ListQuery query = query(call, VIEW);
    if (query.select().names().stream().anyMatch(NOT_IN_A_VIEW::contains)) {
      throw Refusal.badRequest(
          "createdDateTime and lastModifiedDateTime cannot be selected in a calendar view.");
    }
    return occurrences(call, query, agenda, agenda.occurrences());
  }

  private Response instances(GraphCall call) {
    ListQuery query = query(call, VIEW);
    Agenda agenda = access.open(call);
    Agenda.Entry entry = agenda.entry(call.at("event"));
    if (entry.event().recurrence().isEmpty() || entry.occurrence().isPresent()) {
      throw new Refusal(
          400,
          "ErrorInvalidRequest",
          "The instances of an event can only be listed for a series master.");
    }
    return occurrences(call, query, agenda, entry.event().occurrences());
  }

  private static Response occurrences(
      GraphCall call, ListQuery query, Agenda agenda, List<Occurrence> occurrences) {
    ViewWindow window = ViewWindow.of(call.query());
    EventDocument documents = documents(call, agenda);
    ZoneId zone = agenda.owner().zone();
    List<ObjectNode> found =
        occurrences.stream()
            .filter(occurrence -> window.holds(occurrence.from(zone), occurrence.until(zone)))
            .sorted(
                Comparator.comparing((Occurrence occurrence) -> occurrence.from(zone))
                    .thenComparing(Occurrence::subject))
            .map(documents::of)
            .toList();
    return Answers.ok(query.answer(found, document -> body(call, document)));
  }

  private Response events(GraphCall call) {
    ListQuery query = query(call, EVENTS);
    Agenda agenda = access.open(call);
    EventDocument documents = documents(call, agenda);
    List<ObjectNode> found = agenda.events().stream().map(documents::master).toList();
    return Answers.ok(query.answer(found, document -> body(call, document)));
  }

  private Response one(GraphCall call) {
    call.query().allowOnly(Set.of("$select", "$expand"));
    requireNoExpand(call);
    Select select = Select.parse(EntityTypes.of("event"), call.query().get("$select"));
    Agenda agenda = access.open(call);
    ObjectNode document =
        select.project(documents(call, agenda).of(agenda.entry(call.at("event"))));
    return Answers.ok(
        body(call, document).put("@odata.context", call.baseUrl() + "/$metadata#events/$entity"));
  }

  private static ListQuery query(GraphCall call, Listing listing) {
    ListQuery query = call.list(listing);
    requireNoExpand(call);
    boolean unfilterable =
        query.filter().stream()
            .flatMap(filter -> filter.paths())
            .map(path -> path.split("/")[0])
            .anyMatch(NOT_FILTERABLE::contains);
    if (unfilterable) {
      throw new Refusal(
          400,
          "ErrorInvalidUrlQueryFilter",
          "The query filter contains one or more invalid nodes.");
    }
    return query;
  }

  private static void requireNoExpand(GraphCall call) {
    call.query()
        .get("$expand")
        .filter(expand -> !expand.equals("attachments"))
        .ifPresent(
            expand -> {
              throw Refusal.badRequest(
                  "Parsing OData Select and Expand failed: '"
                      + expand
                      + "' cannot be expanded here.");
            });
  }

  private static EventDocument documents(GraphCall call, Agenda agenda) {
    boolean own = agenda.owner().oid().equals(call.user().oid());
    if (call.preferences().immutableIds()) {
      call.applied().add("IdType=\"ImmutableId\"");
    }
    return new EventDocument(
        agenda, TimeZones.preferred(call), call.preferences().immutableIds(), own);
  }

  private static ObjectNode body(GraphCall call, ObjectNode document) {
    if (call.preferences().textBody().orElse(false)
        && document.get("body") instanceof ObjectNode body) {
      body.put("contentType", "text").put("content", BodyText.of(body.path("content").asText()));
      if (call.applied().stream().noneMatch(applied -> applied.startsWith("outlook.body"))) {
        call.applied().add("outlook.body-content-type=\"text\"");
      }
    }
    if (!call.granted(
        Set.of(
            "Calendars.Read",
            "Calendars.ReadWrite",
            "Calendars.Read.Shared",
            "Calendars.ReadWrite.Shared"))) {
      document.remove(List.of("body", "bodyPreview", "attachments"));
    }
    return document;
  }
}
