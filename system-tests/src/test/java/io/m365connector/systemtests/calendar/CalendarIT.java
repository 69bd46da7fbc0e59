package io.m365connector.systemtests.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import io.m365connector.systemtests.support.Tools;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendars and free times through the whole server. */
@ExtendWith(SharedStand.class)
class CalendarIT {

  private static final String MAREN = "maren.oduya@halden-pryce.example";
  private static final String JUERGEN = "juergen.weissmueller@halden-pryce.example";
  private static final String SEARCH = "outlook_calendar_search";

  private final Stand stand;

  CalendarIT(Stand stand) {
    this.stand = stand;
  }

  private Tools tools() {
    return Tools.of(stand.client(MAREN));
  }

  @Nested
  class Search {

    @ParameterizedTest
    @CsvSource({"oldest,7", "oldest,25", "newest,7"})
    void visits_each_event_once(String order, int limit) {
      List<JsonNode> all =
          tools()
              .toTheEnd(
                  "id",
                  SEARCH,
                  "afterDateTime",
                  "60 days ago",
                  "beforeDateTime",
                  "now",
                  "order",
                  order,
                  "limit",
                  limit);

      assertThat(all).hasSizeGreaterThan(30);
      assertThat(all)
          .extracting(event -> event.at("/start/dateTime").asText())
          .isSortedAccordingTo(
              (one, other) -> order.equals("oldest") ? one.compareTo(other) : other.compareTo(one));
    }

    @Test
    void combines_words_attendee_and_window() {
      List<JsonNode> found =
          tools()
              .items(
                  SEARCH,
                  "query",
                  "stand-up",
                  "attendee",
                  "Samuel",
                  "afterDateTime",
                  "last 30 days",
                  "beforeDateTime",
                  "now",
                  "timeZone",
                  "Europe/Amsterdam");

      assertThat(found).isNotEmpty();
      assertThat(found).allMatch(event -> event.path("subject").asText().contains("stand-up"));
    }

    @Test
    void repeats_the_window_and_what_now_meant() {
      JsonNode answer = tools().answer(SEARCH, "afterDateTime", "today", "query", "*");

      assertThat(answer.at("/window/after").asText()).isNotEmpty();
      assertThat(answer.path("nowDateTime").asText()).isNotEmpty();
    }

    @Test
    void reads_a_calendar_that_was_shared() {
      List<JsonNode> found =
          Tools.of(stand.client("samuel.achterberg@halden-pryce.example"))
              .items(SEARCH, "calendarOwnerEmail", MAREN, "query", "1:1");

      assertThat(found).isNotEmpty();
      assertThat(found.get(0).path("uri").asText()).contains("owner=");
    }

    @Test
    void does_not_find_a_calendar_that_was_not() {
      assertThat(
              tools().refusal(SEARCH, "calendarOwnerEmail", "grace.lindqvist@halden-pryce.example"))
          .containsAnyOf("NOT_FOUND", "ErrorItemNotFound", "FORBIDDEN");
    }

    @Test
    void refuses_an_unknown_date() {
      assertThat(tools().refusal(SEARCH, "afterDateTime", "the day before never"))
          .contains("VALIDATION_ERROR");
    }
  }

  @Nested
  class An_event {

    @Test
    void is_read_whole_by_its_uri() {
      Tools tools = tools();
      JsonNode found = tools.items(SEARCH, "query", "stand-up", "afterDateTime", "now").get(0);

      JsonNode read = tools.answer("read_resource", "uri", found.path("uri").asText());

      assertThat(read.path("subject").asText()).isEqualTo(found.path("subject").asText());
      assertThat(read.toString()).contains("no slides");
    }
  }

  @Nested
  class Suggestions {

    @Test
    void are_within_the_window() {
      Instant from = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
      JsonNode answer =
          tools()
              .answer(
                  "find_meeting_availability",
                  "participants",
                  List.of(JUERGEN),
                  "afterDateTime",
                  from.toString(),
                  "beforeDateTime",
                  from.plus(7, ChronoUnit.DAYS).toString(),
                  "duration",
                  45,
                  "maxCandidates",
                  3);

      assertThat(answer.path("meetingTimeSuggestions")).hasSizeBetween(1, 3);
    }

    @Test
    void need_a_date_that_exists() {
      assertThat(tools().refusal("find_meeting_availability", "afterDateTime", "2026-02-30"))
          .contains("VALIDATION_ERROR");
    }

    @Test
    void are_made_for_oneself_alone() {
      tools().answer("find_meeting_availability");
    }
  }

  @Nested
  class Free_time {

    @Test
    void is_listed_to_the_end_in_order() {
      Tools tools = tools();

      List<JsonNode> one = free(tools, 3);
      List<JsonNode> other = free(tools, 100);

      assertThat(one).isNotEmpty().containsExactlyElementsOf(other);
      assertThat(one).extracting(each -> each.at("/start/dateTime").asText()).isSorted();
    }

    private static List<JsonNode> free(Tools tools, int limit) {
      return tools.toTheEnd(
          "start",
          "outlook_find_available_time",
          "participants",
          List.of(JUERGEN),
          "afterDateTime",
          "tomorrow",
          "beforeDateTime",
          "in 10 days",
          "durationMinutes",
          60,
          "limit",
          limit);
    }

    @Test
    void names_whose_calendar_cannot_be_seen() {
      JsonNode answer =
          tools()
              .answer(
                  "outlook_find_available_time",
                  "participants",
                  List.of("nobody@halden-pryce.example"),
                  "isOrganizerOptional",
                  false,
                  "workingHoursOnly",
                  false);

      assertThat(answer.path("unavailableParticipants").toString()).contains("nobody@");
    }
  }
}
