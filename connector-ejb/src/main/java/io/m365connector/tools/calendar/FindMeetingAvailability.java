package io.m365connector.tools.calendar;

import io.m365connector.config.Capability;
import io.m365connector.graph.GraphClient;
import io.m365connector.graph.GraphException;
import io.m365connector.graph.GraphReads;
import io.m365connector.graph.Lane;
import io.m365connector.graph.Mailbox;
import io.m365connector.graph.rest.GraphHeaders;
import io.m365connector.graph.rest.MeetingTimes;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.Schema;
import io.m365connector.tools.Tool;
import io.m365connector.tools.ToolArguments;
import io.m365connector.tools.ToolCall;
import io.m365connector.tools.ToolDescriptor;
import io.m365connector.tools.ToolFailed;
import io.m365connector.tools.ToolResult;
import io.m365connector.tools.time.TimeWindow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** {@code find_meeting_availability}: Graph's own suggestions ({@code findMeetingTimes}). */
@ApplicationScoped
public class FindMeetingAvailability implements Tool {

  private static final String NAME = "find_meeting_availability";
  private static final int DEFAULT_CANDIDATES = 10;
  private static final int MAX_CANDIDATES = 50;

  /** Graph looks at free and busy times of 62 days at most. */
  private static final Duration LONGEST = Duration.ofDays(62);

  private static final ToolDescriptor DESCRIPTOR =
      new ToolDescriptor(
          NAME,
          "Find meeting times",
          "Suggests times at which the signed-in user and the participants can meet, best first, as"
              + " Microsoft Graph ranks them within working hours. Nothing is booked. Times are UTC.",
          Schema.object()
              .texts("participants", "E-mail addresses; none means the signed-in user alone")
              .text("afterDateTime", "Earliest start, ISO 8601 in UTC; now by default")
              .text("beforeDateTime", "Latest end, ISO 8601 in UTC; a week later by default")
              .number("duration", "Minutes", 1, 1440, 30)
              .number(
                  "maxCandidates", "How many suggestions", 1, MAX_CANDIDATES, DEFAULT_CANDIDATES)
              .json(),
          output(),
          Set.of("Calendars.Read.Shared"));

  private final GraphClient graph;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected FindMeetingAvailability() {
    this.graph = null;
  }

  @Inject
  public FindMeetingAvailability(GraphClient graph) {
    this.graph = graph;
  }

  @Override
  public ToolDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Set<Capability> needs() {
    return Set.of(Capability.MEETING_TIMES);
  }

  @Override
  public ToolResult run(ToolArguments arguments, ToolCall call) {
    List<String> participants = Participants.of(arguments);
    TimeWindow asked = TimeWindow.of(arguments, call.now());
    Instant from = asked.after().orElse(call.now());
    TimeWindow window = asked.orElse(from, from.plus(Duration.ofDays(7)));
    if (!from.isBefore(window.before().orElseThrow())) {
      throw ToolFailed.validation("beforeDateTime must lie after the beginning of the window");
    }
    if (Duration.between(window.after().orElseThrow(), window.before().orElseThrow())
            .compareTo(LONGEST)
        > 0) {
      throw ToolFailed.validation(
          "the window must be at most "
              + LONGEST.toDays()
              + " days long; without afterDateTime it begins now");
    }
    int minutes = MeetingLength.minutes(arguments);
    int candidates =
        arguments.number(DEFAULT_CANDIDATES, 1, MAX_CANDIDATES, "maxCandidates", "limit");
    JsonObject request = request(participants, window, minutes, candidates);
    GraphReads reads = call.reads(graph, DESCRIPTOR.scopes());
    MeetingTimes times;
    try {
      times =
          reads.attempt(
              Lane.of(Mailbox.OWN, reads.session()),
              new GraphHeaders(reads.session()).preferring(SearchCalendar.IN_UTC),
              (api, headers) -> api.findMeetingTimes(headers, request));
    } catch (GraphException e) {
      throw e.status() == 501 || e.status() == 404
          ? ToolFailed.notInThisCloud(
              "Microsoft Graph suggests no meeting times in this cloud; outlook_find_available_time"
                  + " works")
          : e;
    }
    return new ToolResult(answer(times, participants, window, candidates));
  }

  private static JsonObject request(
      List<String> participants, TimeWindow window, int minutes, int candidates) {
    JsonArrayBuilder attendees = Json.createArrayBuilder();
    for (String address : participants) {
      attendees.add(
          Json.createObjectBuilder()
              .add("type", "required")
              .add("emailAddress", Json.createObjectBuilder().add("address", address)));
    }
    return Json.createObjectBuilder()
        .add("attendees", attendees)
        .add(
            "timeConstraint",
            Json.createObjectBuilder()
                .add(
                    "timeSlots",
                    Json.createArrayBuilder()
                        .add(
                            Json.createObjectBuilder()
                                .add("start", UtcTime.json(window.after().orElseThrow()))
                                .add("end", UtcTime.json(window.before().orElseThrow())))))
        .add("meetingDuration", Duration.ofMinutes(minutes).toString())
        .add("maxCandidates", candidates)
        .add("returnSuggestionReasons", true)
        .build();
  }

  private static JsonObject answer(
      MeetingTimes times, List<String> participants, TimeWindow window, int candidates) {
    List<MeetingTimes.Suggestion> suggestions =
        times.meetingTimeSuggestions() == null ? List.of() : times.meetingTimeSuggestions();
    JsonArrayBuilder array = Json.createArrayBuilder();
    suggestions.forEach(each -> array.add(SuggestionItem.json(each)));
    return new JsonFields()
        .add("meetingTimeSuggestions", array.build())
        .add(
            "emptySuggestionsReason",
            times.emptySuggestionsReason() == null ? "" : times.emptySuggestionsReason())
        .add(
            "unavailableParticipants",
            SuggestionItem.strings(SuggestionItem.neverFree(suggestions, participants)))
        .add(
            "notes",
            suggestions.size() < candidates
                ? null
                : List.of(
                    "As many as maxCandidates: there may be more times. A larger maxCandidates or"
                        + " another window shows them."))
        .add("window", window.json())
        .add("nowDateTime", window.now().toString())
        .json();
  }

  private static JsonObject output() {
    return Schema.object()
        .list("meetingTimeSuggestions", "Best first", SuggestionItem.schema())
        .text("emptySuggestionsReason", "Why there are none; empty when there are some")
        .texts("unavailableParticipants", "Who is free at none of the suggested times")
        .texts("notes", "What was done differently from what the arguments may suggest")
        .windowed()
        .text("nowDateTime", "UTC")
        .required("meetingTimeSuggestions", "emptySuggestionsReason", "unavailableParticipants")
        .json();
  }
}
