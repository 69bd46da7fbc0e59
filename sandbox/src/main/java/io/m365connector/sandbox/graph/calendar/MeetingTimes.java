package io.m365connector.sandbox.graph.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.graph.odata.Refusal;
import io.m365connector.sandbox.graph.operation.Answers;
import io.m365connector.sandbox.graph.operation.GraphCall;
import io.m365connector.sandbox.graph.operation.Operations;
import io.m365connector.sandbox.graph.operation.Workload;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.http.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * {@code findMeetingTimes}: slots in which enough of the people are free (Graph:
 * user-findmeetingtimes).
 */
final class MeetingTimes {
  private static final Set<String> PARAMETERS =
      Set.of(
          "attendees",
          "locationconstraint",
          "timeconstraint",
          "meetingduration",
          "maxcandidates",
          "isorganizeroptional",
          "returnsuggestionreasons",
          "minimumattendeepercentage");
  private static final Duration STEP = Duration.ofMinutes(30);
  private static final int LONGEST_DAYS = 62;
  private final CalendarAccess access;

  MeetingTimes(CalendarAccess access) {
    this.access = access;
  }

  void register(Operations operations) {
    operations.post("/me/findMeetingTimes", Workload.OUTLOOK, this::find);
  }

  private Response find(GraphCall call) {
    call.query().allowOnly(Set.of());
    Agenda organiser = access.open(call);
    RequestBody body = new RequestBody(call.json(), PARAMETERS);
    Duration duration = duration(body);
    int most = body.get("maxCandidates").asInt(20);
    double least = body.get("minimumAttendeePercentage").asDouble(50);
    boolean organiserOptional = body.get("isOrganizerOptional").asBoolean(false);
    List<Stretch> stretches = stretches(body, call);
    MeetingSlots slots =
        new MeetingSlots(
            organiser,
            access,
            guests(body),
            stretches.getFirst().start(),
            stretches.getLast().end());
    String domain = body.get("timeConstraint").path("activityDomain").asText("work");
    List<MeetingSlots.Slot> found = new ArrayList<>();
    for (Stretch stretch : stretches) {
      for (Instant from = stretch.start();
          !from.plus(duration).isAfter(stretch.end());
          from = from.plus(STEP)) {
        MeetingSlots.Slot slot = slots.slot(from, from.plus(duration));
        boolean fits = slot.confidence() >= least && (organiserOptional || slot.organiserFree());
        if (fits && MeetingSlots.inDomain(organiser.owner(), from, from.plus(duration), domain)) {
          found.add(slot);
        }
      }
    }
    found.sort(
        Comparator.comparing(MeetingSlots.Slot::confidence)
            .reversed()
            .thenComparing(MeetingSlots.Slot::from));
    return Answers.ok(
        answer(
            found.subList(0, Math.min(most, found.size())),
            TimeZones.preferred(call),
            body,
            slots));
  }

  /** A stretch of time to look in. */
  private record Stretch(Instant start, Instant end) {}

  private List<Stretch> stretches(RequestBody body, GraphCall call) {
    List<Stretch> stretches = new ArrayList<>();
    for (JsonNode slot : body.get("timeConstraint").path("timeSlots")) {
      Instant start = RequestBody.instant(slot.path("start"), "start");
      Instant end = RequestBody.instant(slot.path("end"), "end");
      if (!end.isAfter(start)) {
        throw new Refusal(
            400, "ErrorInvalidParameter", "The end of a time slot must be after its start.");
      }
      if (Duration.between(start, end).toDays() > LONGEST_DAYS) {
        throw new Refusal(
            400, "ErrorInvalidParameter", "A time slot must not be longer than 62 days.");
      }
      stretches.add(new Stretch(start, end));
    }
    if (stretches.isEmpty()) {
      Instant now = access.organisation().anchor();
      stretches.add(new Stretch(now, now.plus(Duration.ofDays(7))));
    }
    return stretches;
  }

  private static List<String> guests(RequestBody body) {
    List<String> guests = new ArrayList<>();
    for (JsonNode attendee : body.get("attendees")) {
      String address = attendee.at("/emailAddress/address").asText("");
      if (address.isEmpty()) {
        throw new Refusal(
            400, "ErrorInvalidParameter", "Every attendee needs an emailAddress with an address.");
      }
      guests.add(address);
    }
    return guests;
  }

  private static Duration duration(RequestBody body) {
    String text = body.get("meetingDuration").asText("PT30M");
    try {
      Duration duration = Duration.parse(text);
      if (duration.compareTo(Duration.ZERO) > 0 && duration.toHours() <= 24) {
        return duration;
      }
    } catch (DateTimeParseException notADuration) {
      // Falls through to the refusal.
    }
    throw new Refusal(
        400,
        "ErrorInvalidParameter",
        "The meetingDuration '" + text + "' is not an ISO 8601 duration of up to a day.");
  }

  private static ObjectNode answer(
      List<MeetingSlots.Slot> found, TimeZones.Named zone, RequestBody body, MeetingSlots slots) {
    ObjectNode answer = Json.object();
    answer.put("emptySuggestionsReason", found.isEmpty() ? slots.reasonForNone() : "");
    ArrayNode suggestions = answer.putArray("meetingTimeSuggestions");
    boolean reasons = body.get("returnSuggestionReasons").asBoolean(false);
    for (int i = 0; i < found.size(); i++) {
      MeetingSlots.Slot slot = found.get(i);
      ObjectNode suggestion = suggestions.addObject();
      suggestion.put("confidence", slot.confidence());
      suggestion.put("order", i + 1);
      suggestion.put("organizerAvailability", slot.organiser());
      if (reasons) {
        suggestion.put(
            "suggestionReason",
            slot.confidence() == 100
                ? "Suggested because it is one of the nearest times when all attendees are available."
                : "Suggested because it is one of the nearest times when most attendees are available.");
      } else {
        suggestion.putNull("suggestionReason");
      }
      ArrayNode attendees = suggestion.putArray("attendeeAvailability");
      slot.guests()
          .forEach(
              (address, status) -> {
                ObjectNode attendee = attendees.addObject().put("availability", status);
                attendee
                    .putObject("attendee")
                    .put("type", "required")
                    .putObject("emailAddress")
                    .put("address", address);
              });
      suggestion.putArray("locations");
      ObjectNode time = suggestion.putObject("meetingTimeSlot");
      time.set("start", ScheduleOperations.dateTime(slot.from(), zone));
      time.set("end", ScheduleOperations.dateTime(slot.until(), zone));
    }
    return answer;
  }
}
