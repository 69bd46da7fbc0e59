package io.m365connector.systemtests.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.Json;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import io.m365connector.systemtests.support.Tools;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a tool says when Graph asks to wait, and what a cursor is worth to somebody else. */
@ExtendWith(SharedStand.class)
class RefusalsOfGraphIT {

  private static final String MAREN = "maren.oduya@halden-pryce.example";
  private static final String SAMUEL = "samuel.achterberg@halden-pryce.example";

  private final Stand stand;

  RefusalsOfGraphIT(Stand stand) {
    this.stand = stand;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "outlook_email_search, query, invoice",
    "outlook_calendar_search, query, stand-up",
    "find_meeting_availability, duration, 30",
    "outlook_find_available_time, durationMinutes, 30",
    "chat_message_search, query, pump",
    "teams_list_chats, query, Lindeweg",
    "sharepoint_search, query, minutes",
    "sharepoint_folder_search, name, minu",
    "search_people, query, samuel",
    "get_me, any, thing",
    "read_resource, uri, mail:///folders/Inbox",
  })
  void to_wait_says_how_long_and_whose_move_it_is(String tool, String name, String value) {
    stand
        .sandbox()
        .fault(
            Map.of(
                "area", "graph",
                "path", "/v1.0/.*",
                "graphError", "TooManyRequests",
                "status", 429,
                "retryAfter", "117"));

    JsonNode result = stand.client(MAREN).call(tool, Map.of(name, value));

    JsonNode error = Json.parse(result.at("/content/0/text").asText());
    assertThat(result.path("isError").asBoolean()).isTrue();
    assertThat(error.path("code").asText()).isEqualTo("THROTTLED");
    assertThat(error.path("message").asText())
        .startsWith("THROTTLED: ")
        .contains("Try again in 117 s.")
        .contains("M365C-4004; whose move: wait")
        .contains("client-request-id " + error.path("clientRequestId").asText());
    assertThat(error.path("whoseMove").asText()).isEqualTo("WAIT");
    assertThat(error.path("retryAfterSeconds").asInt()).isEqualTo(117);
    assertThat(stand.sandbox().requests("graph").toString())
        .contains(error.path("clientRequestId").asText());
  }

  @Test
  void to_wait_a_moment_is_obeyed_within_the_call() {
    stand
        .sandbox()
        .fault(
            Map.of(
                "area", "graph",
                "path", "/v1.0/me/messages",
                "graphError", "TooManyRequests",
                "status", 429,
                "retryAfter", "1",
                "times", 1));

    assertThat(Tools.of(stand.client(MAREN)).items("outlook_email_search", "query", "invoice"))
        .isNotEmpty();
    assertThat(stand.sandbox().requests("graph"))
        .filteredOn(request -> request.path("rawPath").asText().equals("/v1.0/me/messages"))
        .as("asked, and asked once more")
        .hasSize(2);
  }

  @Test
  void a_cursor_is_worth_nothing_to_another_user_or_tool_or_when_changed() {
    Tools maren = Tools.of(stand.client(MAREN));
    String cursor =
        maren
            .answer("outlook_email_search", "query", "invoice", "folderName", "Inbox", "limit", 1)
            .at("/pagination/nextCursor")
            .asText();
    assertThat(cursor).isNotEmpty().doesNotContain("http").doesNotContain("skiptoken");
    long before = stand.sandbox().calls("graph");

    assertThat(Tools.of(stand.client(SAMUEL)).refusal("outlook_email_search", "cursor", cursor))
        .contains("VALIDATION_ERROR: the cursor has expired or was not made for this user");
    assertThat(maren.refusal("outlook_calendar_search", "cursor", cursor))
        .contains("VALIDATION_ERROR: the cursor");
    assertThat(maren.refusal("outlook_email_search", "cursor", changed(cursor)))
        .contains("VALIDATION_ERROR: the cursor");
    assertThat(stand.sandbox().calls("graph")).isEqualTo(before);
    assertThat(maren.items("outlook_email_search", "cursor", cursor)).isNotEmpty();
  }

  private static String changed(String cursor) {
    char middle = cursor.charAt(cursor.length() / 2);
    return cursor.substring(0, cursor.length() / 2)
        + (middle == 'A' ? 'B' : 'A')
        + cursor.substring(cursor.length() / 2 + 1);
  }
}
