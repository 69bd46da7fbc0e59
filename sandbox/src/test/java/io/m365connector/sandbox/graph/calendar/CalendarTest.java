package io.m365connector.sandbox.graph.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.sandbox.graph.TestGraph;
import io.m365connector.sandbox.graph.TestGraph.Answer;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTest {
  private static final String FROM = "startDateTime=2026-11-16T00:00:00Z";
  private static final String TO = "endDateTime=2026-12-31T00:00:00Z";
  private final TestGraph maren = TestGraph.as("maren.oduya");

  private List<JsonNode> view(TestGraph graph, String path) {
    return graph.all(path, FROM, TO, "$top=50");
  }

  @Nested
  class View {
    @Test
    void expands_series_and_shows_exceptions_but_not_cancelled_occurrences() {
      List<JsonNode> year =
          maren.all(
              "/me/calendarView", "startDateTime=2026-04-01", "endDateTime=2026-11-20", "$top=100");
      List<JsonNode> standUps =
          year.stream()
              .filter(e -> e.path("subject").asText().startsWith("Projects stand-up"))
              .toList();
      assertThat(standUps)
          .extracting(e -> e.path("type").asText())
          .contains("occurrence", "exception");
      JsonNode master =
          maren.get("/me/events/" + standUps.getFirst().path("seriesMasterId").asText()).json();
      assertThat(master.path("type").asText()).isEqualTo("seriesMaster");
      assertThat(master.at("/recurrence/pattern/type").asText()).isEqualTo("weekly");
    }

    @Test
    void holds_private_all_day_online_and_cancelled_events() {
      List<JsonNode> events = view(maren, "/me/calendarView");
      assertThat(events).anyMatch(e -> e.path("sensitivity").asText().equals("private"));
      assertThat(events).anyMatch(e -> e.path("isAllDay").asBoolean());
      assertThat(events)
          .anyMatch(
              e ->
                  e.at("/onlineMeeting/joinUrl")
                      .asText()
                      .startsWith("https://teams.example/l/meetup-join/"));
      assertThat(events).anyMatch(e -> e.path("isCancelled").asBoolean());
    }

    @Test
    void takes_an_offset_in_the_bounds() {
      int wide =
          maren
              .all(
                  "/me/calendarView",
                  "startDateTime=2026-11-23T00:00:00+01:00",
                  "endDateTime=2026-11-24T00:00:00+01:00")
              .size();
      assertThat(wide).isPositive();
    }

    @Test
    void says_times_in_the_preferred_zone() {
      Answer answer =
          maren
              .header("Prefer", "outlook.timezone=\"Tokyo Standard Time\"")
              .get(
                  "/me/calendarView", FROM, TO, "$filter=subject eq 'Projects stand-up'", "$top=1");
      JsonNode start = answer.value().get(0).path("start");
      assertThat(start.path("timeZone").asText()).isEqualTo("Tokyo Standard Time");
      assertThat(start.path("dateTime").asText()).contains("T17:30:00.0000000");
      assertThat(answer.header("Preference-Applied")).contains("outlook.timezone");
    }

    @ParameterizedTest
    @CsvSource({
      "endDateTime=2026-12-01,,ErrorInvalidParameter",
      "startDateTime=x,endDateTime=2026-12-01,ErrorInvalidParameter",
      "startDateTime=2026-12-02,endDateTime=2026-12-01,ErrorCalendarEndDateIsEarlierThanStartDate",
      "startDateTime=2016-12-02,endDateTime=2026-12-01,ErrorCalendarViewRangeTooBig",
    })
    void needs_good_bounds(String one, String other, String code) {
      Answer answer =
          other == null
              ? maren.get("/me/calendarView", one)
              : maren.get("/me/calendarView", one, other);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.errorCode()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "$select=createdDateTime",
          "$search=\"x\"",
          "$filter=attendees/any(a:a/emailAddress/address eq 'x')",
          "$expand=instances",
          "$top=1001"
        })
    void refuses_what_graph_refuses(String option) {
      assertThat(maren.get("/me/calendarView", FROM, TO, option).status()).isEqualTo(400);
    }

    @Test
    void refuses_an_unknown_zone() {
      assertThat(
              maren
                  .header("Prefer", "outlook.timezone=\"Mars\"")
                  .get("/me/calendarView", FROM, TO)
                  .errorCode())
          .isEqualTo("TimeZoneNotSupportedException");
    }
  }

  @Nested
  class Delegation {
    @Test
    void a_delegate_sees_the_owners_calendar_with_private_events_masked() {
      List<JsonNode> events = view(maren, "/users/ingrid.pryce@halden-pryce.example/calendarView");
      assertThat(events).anyMatch(e -> e.path("subject").asText().equals("Board meeting"));
      assertThat(events).noneMatch(e -> e.path("subject").asText().equals("Medical appointment"));
      assertThat(events).anyMatch(e -> e.path("subject").asText().equals("Private appointment"));
    }

    @Test
    void the_shared_calendar_is_listed_and_can_be_viewed_by_its_id() {
      List<JsonNode> calendars = maren.all("/me/calendars");
      JsonNode shared =
          calendars.stream()
              .filter(c -> c.at("/owner/address").asText().startsWith("ingrid"))
              .findFirst()
              .orElseThrow();
      assertThat(shared.path("canEdit").asBoolean()).isFalse();
      assertThat(view(maren, "/me/calendars/" + shared.path("id").asText() + "/calendarView"))
          .isNotEmpty();
    }

    @Test
    void who_is_no_delegate_finds_nothing() {
      assertThat(
              TestGraph.as("yuki.sato")
                  .get("/users/ingrid.pryce@halden-pryce.example/calendarView", FROM, TO)
                  .errorCode())
          .isEqualTo("ErrorItemNotFound");
    }

    @Test
    void needs_the_shared_permission() {
      assertThat(
              maren
                  .granted("Calendars.Read")
                  .get("/users/ingrid.pryce@halden-pryce.example/calendarView", FROM, TO)
                  .status())
          .isEqualTo(403);
    }
  }

  @Nested
  class Events {
    @Test
    void list_series_as_one_and_expand_to_instances() {
      JsonNode master =
          maren.get("/me/events", "$filter=subject eq 'Projects stand-up'").value().get(0);
      assertThat(maren.all("/me/events/" + master.path("id").asText() + "/instances", FROM, TO))
          .hasSizeGreaterThan(8);
    }

    @Test
    void read_by_id_with_the_body_as_text() {
      JsonNode event = maren.get("/me/calendarView", FROM, TO, "$top=1").value().get(0);
      JsonNode read =
          maren
              .header("Prefer", "outlook.body-content-type=\"text\"")
              .get("/me/events/" + event.path("id").asText())
              .json();
      assertThat(read.at("/body/contentType").asText()).isEqualTo("text");
      assertThat(read.path("responseStatus").path("response").asText()).isNotEmpty();
    }

    @Test
    void of_others_are_not_found() {
      JsonNode theirs = TestGraph.as("tomas.ferreira").get("/me/events", "$top=1").value().get(0);
      assertThat(maren.get("/me/events/" + theirs.path("id").asText()).errorCode())
          .isEqualTo("ErrorItemNotFound");
    }
  }

  @Nested
  class Schedules {
    private Answer ask(String schedules, String start, String end, String more) {
      return maren.post(
          "/me/calendar/getSchedule",
          "{\"Schedules\":"
              + schedules
              + ",\"StartTime\":{\"dateTime\":\""
              + start
              + "\",\"timeZone\":\"UTC\"},\"EndTime\":{\"dateTime\":\""
              + end
              + "\",\"timeZone\":\"UTC\"}"
              + more
              + "}");
    }

    @Test
    void show_busy_times_of_colleagues_without_details() {
      JsonNode value =
          ask(
                  "[\"juergen.weissmueller@halden-pryce.example\",\"nobody@halden-pryce.example\"]",
                  "2026-11-23T08:00:00",
                  "2026-11-27T18:00:00",
                  "")
              .value();
      assertThat(value.get(0).path("availabilityView").asText()).contains("2").contains("0");
      assertThat(value.get(0).at("/scheduleItems/0").has("subject")).isFalse();
      assertThat(value.get(1).at("/error/responseCode").asText())
          .isEqualTo("ErrorMailRecipientNotFound");
    }

    @Test
    void take_camel_case_too() {
      assertThat(
              maren
                  .post(
                      "/me/calendar/getSchedule",
                      "{\"schedules\":[\"maren.oduya@halden-pryce.example\"],\"startTime\":{\"dateTime\":\"2026-11-23T08:00:00\",\"timeZone\":\"W. Europe Standard Time\"},\"endTime\":{\"dateTime\":\"2026-11-23T18:00:00\",\"timeZone\":\"W. Europe Standard Time\"},\"availabilityViewInterval\":60}")
                  .value()
                  .get(0)
                  .path("availabilityView")
                  .asText())
          .hasSize(10);
    }

    @Test
    void have_limits() {
      String one = "[\"maren.oduya@halden-pryce.example\"]";
      String many = "[" + "\"a@b.example\",".repeat(20) + "\"c@d.example\"]";
      assertThat(ask(many, "2026-11-23T08:00:00", "2026-11-24T08:00:00", "").status())
          .isEqualTo(400);
      assertThat(ask(one, "2026-11-01T08:00:00", "2027-01-02T08:00:00", "").status())
          .isEqualTo(400);
      assertThat(
              ask(
                      one,
                      "2026-11-23T08:00:00",
                      "2026-11-24T08:00:00",
                      ",\"AvailabilityViewInterval\":4")
                  .status())
          .isEqualTo(400);
      assertThat(ask(one, "2026-11-23T08:00:00", "2026-11-24T08:00:00", ",\"Nonsense\":4").status())
          .isEqualTo(400);
    }
  }

  @Nested
  class FindMeetingTimes {
    @Test
    void suggests_slots_in_working_hours() {
      JsonNode answer =
          maren
              .post(
                  "/me/findMeetingTimes",
                  "{\"attendees\":[{\"type\":\"required\",\"emailAddress\":{\"address\":\"juergen.weissmueller@halden-pryce.example\"}}],\"timeConstraint\":{\"activityDomain\":\"work\",\"timeSlots\":[{\"start\":{\"dateTime\":\"2026-11-23T00:00:00\",\"timeZone\":\"UTC\"},\"end\":{\"dateTime\":\"2026-11-27T23:00:00\",\"timeZone\":\"UTC\"}}]},\"meetingDuration\":\"PT1H\",\"maxCandidates\":5}")
              .json();
      assertThat(answer.path("meetingTimeSuggestions")).hasSize(5);
      assertThat(answer.at("/meetingTimeSuggestions/0/confidence").asDouble()).isEqualTo(100);
      assertThat(answer.path("emptySuggestionsReason").asText()).isEmpty();
    }

    @Test
    void says_why_there_is_none() {
      JsonNode answer =
          maren
              .post(
                  "/me/findMeetingTimes",
                  "{\"attendees\":[{\"emailAddress\":{\"address\":\"x@elsewhere.example\"}}],\"minimumAttendeePercentage\":100}")
              .json();
      assertThat(answer.path("emptySuggestionsReason").asText())
          .isEqualTo("AttendeesUnavailableOrUnknown");
    }

    @Test
    void needs_the_shared_permission() {
      assertThat(maren.granted("Calendars.Read").post("/me/findMeetingTimes", "{}").status())
          .isEqualTo(403);
    }
  }
}
