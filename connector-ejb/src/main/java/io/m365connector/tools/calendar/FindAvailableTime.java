package io.m365connector.tools.calendar;

import io.m365connector.graph.GraphClient;
import io.m365connector.graph.GraphReads;
import io.m365connector.graph.Lane;
import io.m365connector.graph.Mailbox;
import io.m365connector.graph.rest.GraphHeaders;
import io.m365connector.graph.rest.Schedules;
import io.m365connector.graph.rest.Schedules.Schedule;
import io.m365connector.graph.rest.User;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.Schema;
import io.m365connector.tools.Tool;
import io.m365connector.tools.ToolArguments;
import io.m365connector.tools.ToolCall;
import io.m365connector.tools.ToolDescriptor;
import io.m365connector.tools.ToolFailed;
import io.m365connector.tools.ToolResult;
import io.m365connector.tools.paging.Cursors;
import io.m365connector.tools.paging.ListCall;
import io.m365connector.tools.paging.Listing;
import io.m365connector.tools.paging.Listing.Paging;
import io.m365connector.tools.paging.Walk;
import io.m365connector.tools.paging.Walked;
import io.m365connector.tools.time.TimeWindow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code outlook_find_available_time}: when all are free, from their free/busy views. */
@ApplicationScoped
public class FindAvailableTime implements Tool {

  private static final String NAME = "outlook_find_available_time";

  /** Graph, "calendar: getSchedule". */
  private static final int MAX_PEOPLE = 20;

  private static final Duration MAX_WINDOW = Duration.ofDays(61);

  private static final ToolDescriptor DESCRIPTOR =
      new ToolDescriptor(
          NAME,
          "Find free time",
          "Lists every stretch of time in which the signed-in user and all participants are free, in"
              + " order, to the quarter of an hour, within the user's working hours unless asked"
              + " otherwise. Nothing is booked. Times are UTC.",
          Schema.object()
              .texts("participants", "E-mail addresses, at most 19")
              .text("afterDateTime", "From then on, ISO 8601 or a phrase; now by default")
              .text("beforeDateTime", "Until then; a week later by default, 61 days at most")
              .text("timeZone", "IANA zone in which days are counted; UTC by default")
              .number("durationMinutes", "How long a stretch must be", 1, 1440, 30)
              .flag("isOrganizerOptional", "true leaves the signed-in user's calendar out")
              .flag("workingHoursOnly", "false includes nights and days off; true by default")
              .number("limit", "How many", 1, 100, 20)
              .number("offset", "nextOffset of the page before")
              .json(),
          output(),
          Set.of("Calendars.Read", "User.Read"));

  private final GraphClient graph;
  private final Cursors cursors;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected FindAvailableTime() {
    this.graph = null;
    this.cursors = null;
  }

  @Inject
  public FindAvailableTime(GraphClient graph, Cursors cursors) {
    this.graph = graph;
    this.cursors = cursors;
  }

  @Override
  public ToolDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public ToolResult run(ToolArguments arguments, ToolCall call) {
    ListCall list = ListCall.of(NAME, arguments, call, cursors);
    List<String> participants = Participants.of(arguments);
    boolean without = arguments.flag(false, "isOrganizerOptional");
    TimeWindow asked = TimeWindow.of(arguments, call.now());
    Instant from = onGrid(asked.after().orElse(call.now()));
    Instant to = asked.before().orElse(from.plus(Duration.ofDays(7)));
    TimeWindow window =
        new TimeWindow(Optional.of(from), Optional.of(to), asked.zone(), asked.now());
    check(participants, without, from, to);
    int minutes = MeetingLength.minutes(arguments);
    boolean workingHours = arguments.flag(true, "workingHoursOnly");

    GraphReads reads = call.reads(graph, DESCRIPTOR.scopes());
    String own = own(reads);
    List<String> people = new ArrayList<>(participants);
    people.remove(own);
    people.addFirst(own);
    List<Schedule> schedules = schedules(reads, people, from, to);
    Schedule ownSchedule =
        schedules.stream().filter(each -> is(each, own)).findFirst().orElse(null);
    Optional<WorkHours> hours = workingHours ? WorkHours.of(ownSchedule) : Optional.empty();
    List<Schedule> counted = schedules.stream().filter(each -> !without || !is(each, own)).toList();
    List<FreeTime.Stretch> free =
        FreeTime.of(counted, from, to, Duration.ofMinutes(minutes), hours);
    Walked walked =
        new Walk<FreeTime.Stretch>(
                at -> new Walk.Page<>(free, null), each -> true, FindAvailableTime::item)
            .from(list.start(), 0, list.limit(20, 100));
    return new ToolResult(
        new JsonFields()
            .add("items", Listing.array(walked.items()))
            .add("unavailableParticipants", unknown(counted))
            .add(
                "notes",
                workingHours && hours.isEmpty()
                    ? List.of("The user's working hours are not known; all hours were considered.")
                    : null)
            .add("window", window.json())
            .add("nowDateTime", call.now().toString())
            .add(
                "pagination",
                Listing.pagination(walked, list, Paging.OFFSET, OptionalInt.of(free.size())))
            .json());
  }

  private static void check(List<String> participants, boolean without, Instant from, Instant to) {
    if (participants.size() >= MAX_PEOPLE) {
      throw ToolFailed.validation(
          "Microsoft Graph compares at most " + MAX_PEOPLE + " calendars, the user's own included");
    }
    if (without && participants.isEmpty()) {
      throw ToolFailed.validation("isOrganizerOptional needs participants");
    }
    if (!from.isBefore(to) || Duration.between(from, to).compareTo(MAX_WINDOW) > 0) {
      throw ToolFailed.validation("the window must be longer than nothing and at most 61 days");
    }
  }

  private static Instant onGrid(Instant at) {
    long grid = FreeTime.GRID.toSeconds();
    return Instant.ofEpochSecond(Math.ceilDiv(at.getEpochSecond(), grid) * grid);
  }

  private static String own(GraphReads reads) {
    User me = reads.read((api, headers) -> api.me(headers, "id,mail,userPrincipalName"));
    String address = me.mail() == null ? me.userPrincipalName() : me.mail();
    return Objects.requireNonNullElse(address, me.id()).toLowerCase(java.util.Locale.ROOT);
  }

  private static List<Schedule> schedules(
      GraphReads reads, List<String> people, Instant from, Instant to) {
    JsonObject request =
        Json.createObjectBuilder()
            .add("Schedules", SuggestionItem.strings(people))
            .add("StartTime", UtcTime.json(from))
            .add("EndTime", UtcTime.json(to))
            .add("AvailabilityViewInterval", (int) FreeTime.GRID.toMinutes())
            .build();
    Schedules answer =
        reads.attempt(
            Lane.of(Mailbox.OWN, reads.session()),
            new GraphHeaders(reads.session()).preferring(SearchCalendar.IN_UTC),
            (api, headers) -> api.schedules(headers, request));
    return answer.value() == null ? List.of() : answer.value();
  }

  private static boolean is(Schedule schedule, String address) {
    return address.equalsIgnoreCase(schedule.scheduleId());
  }

  private static JsonObject item(FreeTime.Stretch stretch) {
    return Json.createObjectBuilder()
        .add("start", UtcTime.json(stretch.start()))
        .add("end", UtcTime.json(stretch.end()))
        .add("minutes", Duration.between(stretch.start(), stretch.end()).toMinutes())
        .build();
  }

  /** People whose calendar Graph does not show; they count as free. */
  private static JsonArray unknown(List<Schedule> schedules) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Schedule each : schedules) {
      @Nullable String view = each.availabilityView();
      if (each.error() != null || view == null || view.isEmpty()) {
        array.add(
            new JsonFields()
                .add("participant", each.scheduleId())
                .add("reason", each.error() == null ? "no view" : each.error().responseCode())
                .json());
      }
    }
    return array.build();
  }

  private static JsonObject output() {
    Schema time = Schema.object().text("dateTime", "UTC").text("timeZone", "UTC");
    return Schema.page(
            "Free stretches in order",
            Schema.object()
                .object("start", "Start", time)
                .object("end", "End", time)
                .number("minutes", "Length"))
        .list(
            "unavailableParticipants",
            "Whose calendar cannot be seen; they were not considered",
            Schema.object().text("participant", "Address").text("reason", "Why"))
        .windowed()
        .text("nowDateTime", "UTC")
        .paginated()
        .json();
  }
}
