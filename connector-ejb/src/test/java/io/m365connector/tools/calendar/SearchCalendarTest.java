package io.m365connector.tools.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.graph.FakeGraph.Call;
import io.m365connector.tools.ToolTest;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchCalendarTest extends ToolTest {

  private SearchCalendar tool;

  @BeforeEach
  void makeTool() {
    tool = new SearchCalendar(client, cursors);
  }

  private static String event(int number, String subject, String attendee) {
    return """
        {"id":"e%d","subject":"%s","organizer":{"emailAddress":{"name":"Bob","address":"bob@x.example"}},
         "attendees":[{"type":"required","status":{"response":"accepted"},"emailAddress":{"name":"%s","address":"p@x.example"}}],
         "start":{"dateTime":"2026-06-18T08:00:00.0000000","timeZone":"UTC"},"end":{"dateTime":"2026-06-18T09:00:00.0000000","timeZone":"UTC"},
         "showAs":"busy","isAllDay":false,"isCancelled":false,"isOrganizer":true,"categories":["Red"],
         "recurrence":{"pattern":{"type":"weekly","interval":1},"range":{"type":"noEnd"}},
         "location":{"displayName":"Room 5"},"onlineMeeting":{"joinUrl":"https://teams/x"},"bodyPreview":"Agenda: budget"}
        """
        .formatted(number, subject, attendee);
  }

  @Test
  void returns_events_in_utc_with_all_that_skills_expect() {
    graph.get("/me/calendarView", graph.pages(List.of(event(1, "Sync", "Carol"))));

    JsonObject answer = run(tool, "{'afterDateTime':'now'}");

    JsonObject item = answer.getJsonArray("items").getJsonObject(0);
    assertThat(item.getString("uri")).isEqualTo("calendar:///events/e1");
    assertThat(item.getJsonObject("start").getString("dateTime")).isEqualTo("2026-06-18T08:00:00");
    assertThat(item.keySet())
        .contains(
            "organizer",
            "showAs",
            "isAllDay",
            "isCancelled",
            "isOrganizer",
            "categories",
            "recurrence",
            "location",
            "onlineMeeting");
    assertThat(item.containsKey("responseStatus")).isFalse();
    assertThat(answer.getString("nowDateTime")).isEqualTo("2026-06-17T10:00:00Z");
    assertThat(graph.lastCall().header("Prefer"))
        .contains("outlook.timezone=\"UTC\"")
        .contains("IdType=\"ImmutableId\"");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                                  | /me/calendarView | 2025-06-17T10:00:00Z | 2027-06-17T10:00:01Z | start/dateTime",
        "{'query':'*'}                       | /me/calendarView | 2025-06-17T10:00:00Z | 2027-06-17T10:00:01Z | start/dateTime",
        "{'afterDateTime':'today','beforeDateTime':'tomorrow'} | /me/calendarView | 2026-06-17T00:00:00Z | 2026-06-19T00:00:00Z | start/dateTime",
        "{'afterDateTime':'2026-06-18','timeZone':'Europe/Berlin'} | /me/calendarView | 2026-06-17T22:00:00Z | 2027-06-17T10:00:01Z | start/dateTime",
        "{'beforeDateTime':'2020-06-18'}     | /me/calendarView | 2019-06-19T23:59:59Z | 2020-06-19T00:00:00Z | start/dateTime",
        "{'afterDateTime':'2030-06-18'}      | /me/calendarView | 2030-06-18T00:00:00Z | 2031-06-18T00:00:01Z | start/dateTime",
        "{'order':'newest'}                  | /me/calendarView | 2025-06-17T10:00:00Z | 2027-06-17T10:00:01Z | start/dateTime desc",
        "{'calendarOwnerEmail':'bob@x.example','query':'sync'} | /users/bob@x.example/calendarView | 2025-06-17T10:00:00Z | 2027-06-17T10:00:01Z | start/dateTime"
      })
  void arguments_become_a_calendar_view(
      String arguments, String path, String start, String end, String orderBy) {
    graph.get(path, graph.pages(List.of()));
    run(tool, arguments);
    Call call = graph.lastCall();
    assertThat(call.parameter("startDateTime")).isEqualTo(start);
    assertThat(call.parameter("endDateTime")).isEqualTo(end);
    assertThat(call.parameter("$orderby")).isEqualTo(orderBy);
    assertThat(call.parameter("$select")).doesNotContain("DateTime,").contains("recurrence");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{'query':'sync'}                     | 1",
        "{'query':'SYNC carol'}               | 1",
        "{'query':'\\\"team sync\\\"'}        | 1",
        "{'query':'budget'}                   | 2",
        "{'query':'room'}                     | 2",
        "{'query':'nothing'}                  | 0",
        "{'attendee':'carol'}                 | 1",
        "{'attendee':'bob@x.example'}         | 2",
        "{'attendee':'dave','query':'sync'}   | 0"
      })
  void words_and_people_are_matched_here(String arguments, int count) {
    graph.get(
        "/me/calendarView",
        graph.pages(List.of(event(1, "Team Sync", "Carol"), event(2, "Lunch", "Dave"))));
    assertThat(run(tool, arguments).getJsonArray("items")).hasSize(count);
  }

  @Test
  void by_offset_every_event_is_visited_once_matched_or_not() {
    List<String> events =
        IntStream.range(0, 57).mapToObj(i -> event(i, i % 2 == 0 ? "Sync" : "Lunch", "x")).toList();
    graph.get("/me/calendarView", graph.pages(events));
    assertThat(pagesByOffset(tool, "{'limit':10")).hasSize(57).doesNotHaveDuplicates();
    assertThat(pagesByOffset(tool, "{'query':'sync','limit':4"))
        .hasSize(29)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'order':'up'}                      | newest or oldest",
        "{'calendarOwnerEmail':'bob'}        | e-mail address",
        "{'beforeDateTime':'someday'}        | not understood"
      })
  void what_cannot_be_served_is_refused(String arguments, String reason) {
    assertThat(fail(tool, arguments).getString("message"))
        .startsWith("VALIDATION_ERROR: ")
        .contains(reason);
  }
}
