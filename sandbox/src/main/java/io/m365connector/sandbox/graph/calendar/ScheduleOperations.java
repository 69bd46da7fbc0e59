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
import io.m365connector.sandbox.organisation.User;
import io.m365connector.sandbox.organisation.calendar.CalendarEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Free/busy of up to 20 addresses for less than 62 days (Graph: calendar-getschedule). */
final class ScheduleOperations {
  private static final Set<String> PARAMETERS =
      Set.of("schedules", "starttime", "endtime", "availabilityviewinterval");
  private final CalendarAccess access;

  ScheduleOperations(CalendarAccess access) {
    this.access = access;
  }

  void register(Operations operations) {
    operations
        .post("/me/calendar/getSchedule", Workload.OUTLOOK, this::schedule)
        .post("/users/{user}/calendar/getSchedule", Workload.OUTLOOK, this::schedule);
  }

  private Response schedule(GraphCall call) {
    call.query().allowOnly(Set.of());
    access.open(call);
    RequestBody body = new RequestBody(call.json(), PARAMETERS);
    JsonNode schedules = body.get("schedules");
    Instant start = RequestBody.instant(body.get("startTime"), "startTime");
    Instant end = RequestBody.instant(body.get("endTime"), "endTime");
    int minutes = body.get("availabilityViewInterval").asInt(30);
    check(schedules, start, end, minutes);
    TimeZones.Named zone = TimeZones.preferred(call);
    ObjectNode answer = Json.object();
    ArrayNode value = answer.putArray("value");
    for (JsonNode address : schedules) {
      value.add(one(call.user(), address.asText(), start, end, Duration.ofMinutes(minutes), zone));
    }
    return Answers.ok(answer);
  }

  private static void check(JsonNode schedules, Instant start, Instant end, int minutes) {
    if (!schedules.isArray() || schedules.isEmpty() || schedules.size() > 20) {
      throw new Refusal(
          400,
          "ErrorInvalidParameter",
          "Between 1 and 20 schedules can be requested, not " + schedules.size() + ".");
    }
    if (!end.isAfter(start) || Duration.between(start, end).toDays() >= 62) {
      throw new Refusal(
          400,
          "ErrorInvalidTimeInterval",
          "The requested time duration specified for FreeBusyViewOptions.TimeWindow is not within the allowed limits.");
    }
    if (minutes < 5 || minutes > 1440) {
      throw new Refusal(
          400,
          "ErrorInvalidMergedFreeBusyInterval",
          "The availabilityViewInterval must be between 5 and 1440 minutes.");
    }
    if (Duration.between(start, end).toMinutes() < minutes) {
      throw new Refusal(
          400,
          "ErrorInvalidMergedFreeBusyInterval",
          "The availabilityViewInterval is longer than the time window.");
    }
  }

  private ObjectNode one(
      User caller,
      String address,
      Instant start,
      Instant end,
      Duration interval,
      TimeZones.Named zone) {
    ObjectNode schedule = Json.object();
    schedule.put("scheduleId", address);
    Optional<User> owner =
        access.organisation().find(caller.tenantId(), address).filter(User::mailbox);
    if (owner.isEmpty()) {
      schedule.put("availabilityView", "");
      schedule
          .putObject("error")
          .put("message", "Email address " + address + " could not be resolved to a mailbox.")
          .put("responseCode", "ErrorMailRecipientNotFound");
      schedule.putArray("scheduleItems");
      return schedule;
    }
    FreeBusy freeBusy = new FreeBusy(access.of(owner.get()), start, end);
    schedule.put("availabilityView", freeBusy.view(start, end, interval));
    ArrayNode items = schedule.putArray("scheduleItems");
    boolean details =
        owner.get().oid().equals(caller.oid()) || owner.get().delegates().contains(caller.alias());
    freeBusy.taken().forEach(taken -> items.add(item(taken, details, zone)));
    ObjectNode hours = schedule.putObject("workingHours");
    hours.set(
        "daysOfWeek", Json.array(List.of("monday", "tuesday", "wednesday", "thursday", "friday")));
    hours.put("startTime", "08:00:00.0000000").put("endTime", "17:00:00.0000000");
    hours.putObject("timeZone").put("name", owner.get().timeZone());
    return schedule;
  }

  private static ObjectNode item(FreeBusy.Taken taken, boolean details, TimeZones.Named zone) {
    ObjectNode item = Json.object();
    item.put("status", taken.status());
    CalendarEvent event = taken.occurrence().event();
    if (details && !event.is("private")) {
      item.put("subject", taken.occurrence().subject())
          .put("location", event.place())
          .put("isPrivate", false);
    } else if (details) {
      item.put("isPrivate", true);
    }
    item.set("start", dateTime(taken.from(), zone));
    item.set("end", dateTime(taken.until(), zone));
    return item;
  }

  static ObjectNode dateTime(Instant instant, TimeZones.Named zone) {
    LocalDateTime local = instant.atZone(zone.zone()).toLocalDateTime();
    return Json.object().put("dateTime", EventTimes.text(local)).put("timeZone", zone.name());
  }
}
