package io.m365connector.sandbox.graph.calendar;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.graph.mail.BodyText;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.organisation.calendar.Attendee;
import io.m365connector.sandbox.organisation.calendar.CalendarEvent;
import io.m365connector.sandbox.organisation.calendar.Occurrence;
import io.m365connector.sandbox.organisation.mail.Correspondent;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;

/** An {@code event} as one calendar shows it. */
final class EventDocument {
  private final Agenda agenda;
  private final TimeZones.Named zone;
  private final boolean immutable;
  private final boolean seesPrivate;

  /**
   * @param seesPrivate whether the viewer is the owner; a delegate sees private events masked
   */
  EventDocument(Agenda agenda, TimeZones.Named zone, boolean immutable, boolean seesPrivate) {
    this.agenda = agenda;
    this.zone = zone;
    this.immutable = immutable;
    this.seesPrivate = seesPrivate;
  }

  ObjectNode of(Agenda.Entry entry) {
    return entry.occurrence().map(this::of).orElseGet(() -> master(entry.event()));
  }

  /** A series as a whole, or an event that does not repeat. */
  ObjectNode master(CalendarEvent event) {
    Occurrence first =
        new Occurrence(event, event.start().toLocalDate(), event.start(), event.subject(), false);
    ObjectNode document =
        document(
            first,
            agenda.id(event, immutable),
            event.recurrence().isPresent() ? "seriesMaster" : "singleInstance");
    event
        .recurrence()
        .ifPresent(
            recurrence ->
                document.set(
                    "recurrence", RecurrenceDocument.of(recurrence, event.organiser().timeZone())));
    return document;
  }

  /** One occurrence. */
  ObjectNode of(Occurrence occurrence) {
    CalendarEvent event = occurrence.event();
    if (event.recurrence().isEmpty()) {
      return master(event);
    }
    ObjectNode document =
        document(
            occurrence,
            agenda.id(occurrence, immutable),
            occurrence.exception() ? "exception" : "occurrence");
    document.put("seriesMasterId", agenda.id(event, immutable));
    document.put("occurrenceId", "OID." + agenda.id(event, immutable) + "." + occurrence.date());
    document.put(
        "originalStart",
        occurrence
            .date()
            .atTime(event.start().toLocalTime())
            .atZone(event.organiser().zone())
            .toInstant()
            .toString());
    return document;
  }

  private ObjectNode document(Occurrence occurrence, String id, String type) {
    CalendarEvent event = occurrence.event();
    ObjectNode document = Json.object();
    String changeKey =
        "DwAAABYAAAB" + Integer.toHexString((event.key() + occurrence.date()).hashCode());
    document.put("@odata.etag", "W/\"" + changeKey + "\"");
    document.put("id", id);
    Instant created = event.start().minusDays(30).atZone(event.organiser().zone()).toInstant();
    document.put("createdDateTime", created.toString());
    document.put("lastModifiedDateTime", created.plusSeconds(86_400).toString());
    document.put("changeKey", changeKey);
    document.putArray("categories");
    document.putNull("transactionId");
    document.put("originalStartTimeZone", event.organiser().timeZone());
    document.put("originalEndTimeZone", event.organiser().timeZone());
    document.put(
        "iCalUId",
        "040000008200E00074C5B7101A82E008"
            + event.key().replace("-", "0").toUpperCase(Locale.ROOT));
    document.put("reminderMinutesBeforeStart", 15);
    document.put("isReminderOn", true);
    document.put("hasAttachments", false);
    document.put("type", type);
    document.putNull("seriesMasterId");
    document.putNull("recurrence");
    status(document, event);
    when(document, occurrence);
    boolean masked = event.is("private") && !seesPrivate;
    document.put("subject", masked ? "Private appointment" : occurrence.subject());
    content(document, event, masked);
    return document;
  }

  private void status(ObjectNode document, CalendarEvent event) {
    boolean organiser = event.organiser().oid().equals(agenda.owner().oid());
    document.put("importance", event.is("high") ? "high" : "normal");
    document.put(
        "sensitivity",
        event.is("private") ? "private" : event.is("confidential") ? "confidential" : "normal");
    document.put("isAllDay", event.allDay());
    document.put("isCancelled", event.is("cancelled"));
    document.put("isOrganizer", organiser);
    document.put("responseRequested", true);
    document.put("showAs", showAs(event));
    document.put("isDraft", false);
    document.put("hideAttendees", false);
    document.put("allowNewTimeProposals", true);
    String response =
        organiser
            ? "organizer"
            : event.attendee(agenda.owner()).map(Attendee::response).orElse("none");
    document
        .putObject("responseStatus")
        .put("response", response)
        .put("time", "0001-01-01T00:00:00Z");
  }

  static String showAs(CalendarEvent event) {
    if (event.is("cancelled")) {
      return "free";
    }
    return event.is("oof") ? "oof" : event.is("tentative") ? "tentative" : "busy";
  }

  private void when(ObjectNode document, Occurrence occurrence) {
    document.set("start", dateTime(occurrence, occurrence.start()));
    document.set("end", dateTime(occurrence, occurrence.end()));
  }

  private ObjectNode dateTime(Occurrence occurrence, LocalDateTime local) {
    LocalDateTime shown =
        occurrence.event().allDay()
            ? local
            : local
                .atZone(occurrence.event().organiser().zone())
                .withZoneSameInstant(zone.zone())
                .toLocalDateTime();
    return Json.object().put("dateTime", EventTimes.text(shown)).put("timeZone", zone.name());
  }

  private static void content(ObjectNode document, CalendarEvent event, boolean masked) {
    String html = masked ? "" : event.html();
    document.put("bodyPreview", BodyText.preview(html));
    document.putObject("body").put("contentType", "html").put("content", html);
    String place = masked ? "" : event.place();
    document
        .putObject("location")
        .put("displayName", place)
        .put("locationType", "default")
        .put("uniqueId", place)
        .put("uniqueIdType", "private");
    ArrayNode locations = document.putArray("locations");
    if (!place.isEmpty()) {
      locations
          .addObject()
          .put("displayName", place)
          .put("locationType", "default")
          .put("uniqueId", place)
          .put("uniqueIdType", "private");
    }
    document.set("organizer", person(event.organiserAddress()));
    ArrayNode attendees = document.putArray("attendees");
    if (!masked) {
      event.attendees().forEach(attendee -> attendees.add(attendee(attendee)));
    }
    boolean online = !masked && event.online().isPresent();
    document.put("isOnlineMeeting", online);
    document.put("onlineMeetingProvider", online ? "teamsForBusiness" : "unknown");
    document.putNull("onlineMeetingUrl");
    document.putNull("onlineMeeting");
    if (online) {
      event
          .online()
          .ifPresent(
              meeting -> document.putObject("onlineMeeting").put("joinUrl", meeting.joinUrl()));
    }
    document.put(
        "webLink",
        "https://outlook.office365.example/owa/?itemid="
            + document.path("id").asText()
            + "&exvsurl=1&path=/calendar/item");
  }

  private static ObjectNode attendee(Attendee attendee) {
    ObjectNode document = person(attendee.person());
    document.put("type", attendee.required() ? "required" : "optional");
    document
        .putObject("status")
        .put("response", attendee.response())
        .put("time", "0001-01-01T00:00:00Z");
    return document;
  }

  private static ObjectNode person(Correspondent person) {
    ObjectNode document = Json.object();
    document.putObject("emailAddress").put("name", person.name()).put("address", person.address());
    return document;
  }
}
