package io.m365connector.tools.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.graph.FakeGraph.Reply;
import io.m365connector.tools.ToolTest;
import jakarta.json.JsonObject;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingTimesTest extends ToolTest {

  @Nested
  class Find_meeting_availability {

    private FindMeetingAvailability tool;

    @BeforeEach
    void makeTool() {
      tool = new FindMeetingAvailability(client);
      graph.post(
          "/me/findMeetingTimes",
          call ->
              Reply.json(
                  """
                  {"emptySuggestionsReason":"","meetingTimeSuggestions":[{"confidence":50.0,"order":1,"organizerAvailability":"free",
                    "attendeeAvailability":[{"availability":"free","attendee":{"emailAddress":{"address":"bob@x.example"}}},
                                            {"availability":"busy","attendee":{"emailAddress":{"address":"carol@x.example"}}}],
                    "meetingTimeSlot":{"start":{"dateTime":"2026-06-18T08:00:00.0000000","timeZone":"UTC"},"end":{"dateTime":"2026-06-18T09:00:00.0000000","timeZone":"UTC"}}}]}
                  """));
    }

    @Test
    void gives_graphs_suggestions_and_who_is_never_free() {
      JsonObject answer =
          run(
              tool,
              "{'participants':['bob@x.example','Carol <carol@x.example>'],'afterDateTime':'2026-06-18T00:00:00Z',"
                  + "'beforeDateTime':'2026-06-19T00:00:00Z','duration':60,'maxCandidates':500}");
      assertThat(answer.getJsonArray("meetingTimeSuggestions")).hasSize(1);
      assertThat(answer.getJsonArray("unavailableParticipants").getString(0))
          .isEqualTo("carol@x.example");
      JsonObject sent = graph.lastCall().json();
      assertThat(sent.getString("meetingDuration")).isEqualTo("PT1H");
      assertThat(sent.getInt("maxCandidates")).isEqualTo(50);
      assertThat(sent.getJsonArray("attendees")).hasSize(2);
      assertThat(sent.toString())
          .contains("\"dateTime\":\"2026-06-18T00:00:00\",\"timeZone\":\"UTC\"");
    }

    @Test
    void looks_a_week_ahead_for_the_user_alone_by_default() {
      run(tool, "{}");
      assertThat(graph.lastCall().json().toString())
          .contains("2026-06-17T10:00:00", "2026-06-24T10:00:00", "PT30M");
    }

    @Test
    void says_so_where_the_cloud_has_no_suggestions() {
      graph.post("/me/findMeetingTimes", call -> Reply.error(501, "NotImplemented"));
      assertThat(fail(tool, "{}").getString("code")).isEqualTo("NOT_AVAILABLE");
    }

    @Test
    void names_the_permission_that_is_missing() {
      exchange.grant(Set.of("User.Read", "Calendars.Read"));
      assertThat(fail(tool, "{}").getString("message"))
          .startsWith("FORBIDDEN: Missing scope 'Calendars.Read.Shared'")
          .contains("https://login.example/");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{'participants':['Bob']}   | e-mail addresses",
          "{'duration':0}             | duration",
          "{'duration':'an hour'}     | duration",
          "{'duration':1e300}         | duration",
          "{'afterDateTime':'2026-06-18','beforeDateTime':'2026-06-17'} | empty"
        })
    void refuses_what_makes_no_sense(String arguments, String reason) {
      assertThat(fail(tool, arguments).getString("message"))
          .startsWith("VALIDATION_ERROR")
          .contains(reason);
    }
  }

  @Nested
  class Outlook_find_available_time {

    private FindAvailableTime tool;

    @BeforeEach
    void makeTool() {
      tool = new FindAvailableTime(client, cursors);
      graph.get("/me", "{\"id\":\"1\",\"mail\":\"Alice@x.example\"}");
    }

    private void views(String own, String other) {
      graph.post(
          "/me/calendar/getSchedule",
          call ->
              Reply.json(
                  """
                  {"value":[{"scheduleId":"alice@x.example","availabilityView":"%s",
                    "workingHours":{"daysOfWeek":["wednesday","thursday"],"startTime":"08:00:00.0000000","endTime":"12:00:00.0000000","timeZone":{"name":"W. Europe Standard Time"}}},
                   {"scheduleId":"bob@x.example","availabilityView":"%s"},
                   {"scheduleId":"gone@x.example","error":{"responseCode":"ErrorMailRecipientNotFound"}}]}
                  """
                      .formatted(own, other)));
    }

    private static final String DAY =
        "{'participants':'bob@x.example, gone@x.example','afterDateTime':'2026-06-18T06:00:00Z','beforeDateTime':'2026-06-18T10:00:00Z'";

    @Test
    void lists_the_stretches_in_which_all_are_free() {
      views("0000000020000000", "0000200000000040");
      JsonObject answer = run(tool, DAY + ",'durationMinutes':60}");
      assertThat(answer.getJsonArray("items").toString())
          .isEqualTo(
              "[{\"start\":{\"dateTime\":\"2026-06-18T06:00:00\",\"timeZone\":\"UTC\"},\"end\":{\"dateTime\":\"2026-06-18T07:00:00\",\"timeZone\":\"UTC\"},\"minutes\":60},"
                  + "{\"start\":{\"dateTime\":\"2026-06-18T08:15:00\",\"timeZone\":\"UTC\"},\"end\":{\"dateTime\":\"2026-06-18T10:00:00\",\"timeZone\":\"UTC\"},\"minutes\":105}]");
      assertThat(
              answer.getJsonArray("unavailableParticipants").getJsonObject(0).getString("reason"))
          .isEqualTo("ErrorMailRecipientNotFound");
      assertThat(graph.lastCall().json().getJsonArray("Schedules").getString(0))
          .isEqualTo("alice@x.example");
      assertThat(graph.lastCall().json().getInt("AvailabilityViewInterval")).isEqualTo(15);
    }

    @Test
    void leaves_the_users_own_calendar_out_when_it_is_optional() {
      views("2222222222222222", "0000000000000000");
      assertThat(run(tool, DAY + ",'isOrganizerOptional':'true'}").getJsonArray("items"))
          .hasSize(1);
      assertThat(run(tool, DAY + "}").getJsonArray("items")).isEmpty();
    }

    @Test
    void stays_within_working_hours_unless_asked_otherwise() {
      graph.get("/me", "{\"id\":\"1\",\"mail\":\"alice@x.example\"}");
      views("", "");
      String twoDays =
          "{'participants':'bob@x.example','afterDateTime':'2026-06-18T00:00:00Z','beforeDateTime':'2026-06-19T23:45:00Z'";
      assertThat(run(tool, twoDays + "}").getJsonArray("items").toString())
          .contains("2026-06-18T06:00:00", "2026-06-18T10:00:00")
          .doesNotContain("2026-06-19");
      assertThat(run(tool, twoDays + ",'workingHoursOnly':false}").getJsonArray("items"))
          .hasSize(1);
    }

    @Test
    void refuses_more_than_graph_compares() {
      assertThat(fail(tool, "{'beforeDateTime':'2027-06-18'}").getString("message"))
          .contains("61 days");
      assertThat(
              fail(
                      tool,
                      "{'participants':'"
                          + "a%d@x.example,"
                              .repeat(20)
                              .formatted(
                                  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19,
                                  20)
                          + "'}")
                  .getString("message"))
          .contains("at most 20 calendars");
    }
  }
}
