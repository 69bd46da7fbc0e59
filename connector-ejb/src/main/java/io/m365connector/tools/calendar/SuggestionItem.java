package io.m365connector.tools.calendar;

import io.m365connector.graph.rest.MeetingTimes;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.Schema;
import io.m365connector.tools.mail.People;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;

/** A suggested time. */
final class SuggestionItem {

  private SuggestionItem() {}

  static JsonObject json(MeetingTimes.Suggestion suggestion) {
    MeetingTimes.Slot slot = suggestion.meetingTimeSlot();
    JsonArrayBuilder attendees = Json.createArrayBuilder();
    availability(suggestion)
        .forEach(
            each ->
                attendees.add(
                    new JsonFields()
                        .add("attendee", People.line(each.attendee()))
                        .add("availability", each.availability())
                        .json()));
    JsonFields json =
        new JsonFields()
            .add(
                "meetingTimeSlot",
                slot == null
                    ? null
                    : new JsonFields()
                        .add("start", EventItem.time(slot.start()))
                        .add("end", EventItem.time(slot.end()))
                        .json())
            .add("organizerAvailability", suggestion.organizerAvailability())
            .add("attendeeAvailability", attendees.build());
    if (suggestion.confidence() != null) {
      json.add("confidence", Json.createValue(suggestion.confidence()));
    }
    return json.json();
  }

  static Schema schema() {
    Schema time = Schema.object().text("dateTime", "UTC").text("timeZone", "UTC");
    return Schema.object()
        .object(
            "meetingTimeSlot",
            "From when to when",
            Schema.object().object("start", "Start", time).object("end", "End", time))
        .text("organizerAvailability", "free, tentative, busy, oof, workingElsewhere, unknown")
        .list(
            "attendeeAvailability",
            "Of each participant",
            Schema.object()
                .text("attendee", "Name <address>")
                .text("availability", "free, tentative, busy, oof, workingElsewhere, unknown"))
        .decimal("confidence", "Chance in percent that all come");
  }

  /** Participants who are free at none of the times. */
  static List<String> neverFree(
      List<MeetingTimes.Suggestion> suggestions, List<String> participants) {
    if (suggestions.isEmpty()) {
      return List.of();
    }
    return participants.stream()
        .filter(
            address ->
                suggestions.stream()
                    .flatMap(each -> availability(each).stream())
                    .noneMatch(
                        each -> "free".equalsIgnoreCase(each.availability()) && is(each, address)))
        .toList();
  }

  private static boolean is(MeetingTimes.Availability availability, String address) {
    return availability.attendee() != null
        && availability.attendee().emailAddress() != null
        && address.equalsIgnoreCase(availability.attendee().emailAddress().address());
  }

  private static List<MeetingTimes.Availability> availability(MeetingTimes.Suggestion suggestion) {
    return suggestion.attendeeAvailability() == null
        ? List.of()
        : suggestion.attendeeAvailability();
  }

  static JsonArray strings(List<String> values) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    values.forEach(array::add);
    return array.build();
  }
}
