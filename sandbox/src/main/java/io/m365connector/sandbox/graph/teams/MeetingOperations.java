package io.m365connector.sandbox.graph.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.graph.odata.Listing;
import io.m365connector.sandbox.graph.odata.Refusal;
import io.m365connector.sandbox.graph.operation.Answers;
import io.m365connector.sandbox.graph.operation.GraphCall;
import io.m365connector.sandbox.graph.operation.Operations;
import io.m365connector.sandbox.graph.operation.Workload;
import io.m365connector.sandbox.http.Body;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.http.Response;
import io.m365connector.sandbox.organisation.calendar.Agendas;
import io.m365connector.sandbox.organisation.calendar.CalendarEvent;
import io.m365connector.sandbox.organisation.calendar.OnlineMeeting;
import io.m365connector.sandbox.organisation.calendar.Transcript;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Online meetings and their transcripts. A meeting is found by its address to join and by nothing
 * else; a series is one meeting. Source: Graph, "Get onlineMeeting", "List transcripts".
 */
final class MeetingOperations {
  private static final Pattern BY_ADDRESS =
      Pattern.compile("(?:JoinWebUrl|joinWebUrl) eq '((?:[^']|'')*)'");

  /** Pages are small here, so that a client that reads only the first one is found out. */
  private static final Listing TRANSCRIPTS =
      Listing.of("callTranscript", 10, 10)
          .pagedByToken()
          .withoutOptions("$select", "$top", "$filter", "$orderby", "$count", "$expand");

  private final Agendas agendas;
  private final Instant now;

  MeetingOperations(Agendas agendas, Instant now) {
    this.agendas = agendas;
    this.now = now;
  }

  void register(Operations operations) {
    String meeting = "/me/onlineMeetings/{meeting}";
    operations
        .get("/me/onlineMeetings", Workload.TEAMS, this::find)
        .get(meeting, Workload.TEAMS, this::meeting)
        .get(meeting + "/transcripts", Workload.TEAMS, this::transcripts)
        .get(meeting + "/transcripts/{transcript}", Workload.TEAMS, this::transcript)
        .get(meeting + "/transcripts/{transcript}/content", Workload.TEAMS, this::content);
  }

  private Response find(GraphCall call) {
    call.query().allowOnly(Set.of("$filter"));
    Matcher filter = BY_ADDRESS.matcher(call.query().get("$filter").orElse(""));
    if (!filter.matches()) {
      throw new Refusal(
          400, "InvalidArgument", "A filter by JoinWebUrl or VideoTeleconferenceId is required.");
    }
    String address = filter.group(1).replace("''", "'");
    ObjectNode answer = Json.object();
    answer.put("@odata.context", call.baseUrl() + "/$metadata#users('me')/onlineMeetings");
    ArrayNode value = answer.putArray("value");
    for (CalendarEvent event : agendas.of(call.user())) {
      event
          .online()
          .filter(online -> online.joinUrl().equals(address))
          .ifPresent(online -> value.add(document(event, online)));
    }
    return Answers.ok(answer);
  }

  private Response meeting(GraphCall call) {
    call.query().allowOnly(Set.of());
    CalendarEvent event = event(call);
    return Answers.ok(document(event, event.online().orElseThrow()));
  }

  private Response transcripts(GraphCall call) {
    CalendarEvent event = event(call);
    return Answers.ok(
        call.list(TRANSCRIPTS)
            .answer(
                Transcript.of(event, now).stream()
                    .map(each -> document(call, event, each))
                    .toList()));
  }

  private Response transcript(GraphCall call) {
    call.query().allowOnly(Set.of());
    return Answers.ok(document(call, event(call), one(call)));
  }

  private Response content(GraphCall call) {
    call.query().allowOnly(Set.of("$format"));
    String format =
        call.query()
            .get("$format")
            .or(() -> call.request().headers().first("Accept"))
            .orElse("text/vtt");
    if (!format.equals("text/vtt")) {
      throw new Refusal(
          400, "BadRequest", "The format is not supported; text/vtt is: " + format + ".");
    }
    return Response.of(200, "text/vtt", Body.of(one(call).vtt().getBytes(StandardCharsets.UTF_8)));
  }

  /** The meeting, if the caller is invited; Graph answers alike for a foreign and for none. */
  private CalendarEvent event(GraphCall call) {
    return agendas.of(call.user()).stream()
        .filter(each -> each.online().filter(one -> id(one).equals(call.at("meeting"))).isPresent())
        .findFirst()
        .orElseThrow(() -> new Refusal(404, "NotFound", "The meeting was not found."));
  }

  private Transcript one(GraphCall call) {
    return Transcript.of(event(call), now).stream()
        .filter(each -> each.id().equals(call.at("transcript")))
        .findFirst()
        .orElseThrow(() -> new Refusal(404, "NotFound", "The transcript was not found."));
  }

  private static String id(OnlineMeeting online) {
    return Base64.getUrlEncoder()
        .encodeToString(("1*0**" + online.threadId()).getBytes(StandardCharsets.UTF_8));
  }

  private static ObjectNode document(CalendarEvent event, OnlineMeeting online) {
    ObjectNode json = Json.object().put("id", id(online)).put("subject", event.subject());
    Instant start = event.start().atZone(event.organiser().zone()).toInstant();
    json.put("creationDateTime", start.minusSeconds(86_400).toString());
    json.put("startDateTime", start.toString());
    json.put("endDateTime", start.plus(event.duration()).toString());
    json.put("joinWebUrl", online.joinUrl());
    json.putObject("chatInfo").put("threadId", online.threadId()).put("messageId", "0");
    return json;
  }

  private static ObjectNode document(GraphCall call, CalendarEvent event, Transcript transcript) {
    String meeting = id(event.online().orElseThrow());
    ObjectNode json = Json.object().put("id", transcript.id()).put("meetingId", meeting);
    json.put("createdDateTime", transcript.created().toString());
    json.put("endDateTime", transcript.ended().toString());
    json.put(
        "transcriptContentUrl",
        call.baseUrl()
            + "/me/onlineMeetings/"
            + meeting
            + "/transcripts/"
            + transcript.id()
            + "/content");
    json.putObject("meetingOrganizer")
        .putObject("user")
        .put("id", event.organiser().oid())
        .put("displayName", event.organiser().displayName());
    return json;
  }
}
