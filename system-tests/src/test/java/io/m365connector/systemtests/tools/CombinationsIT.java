package io.m365connector.systemtests.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.McpClient;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import io.m365connector.systemtests.support.Tools;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every two parameters of every tool together, each with several values: an answer that fits the
 * tool's own schema, or a refusal with its reason where Microsoft Graph cannot serve the two.
 */
@ExtendWith(SharedStand.class)
class CombinationsIT {

  private static final String MAREN = "maren.oduya@halden-pryce.example";
  private static final int PAGES = 3;

  private final Stand stand;

  CombinationsIT(Stand stand) {
    this.stand = stand;
  }

  static Stream<ToolCases> tools() {
    return ToolCases.all();
  }

  @ParameterizedTest(name = "of {0}")
  @MethodSource("tools")
  void are_answered_or_refused_with_a_reason(ToolCases cases) {
    run(cases);
  }

  @Test
  void of_teams_tools_are_answered() {
    stand.sandbox().grant("Team.ReadBasic.All Channel.ReadBasic.All ChannelMessage.Read.All");
    stand.client(MAREN).call("get_me", Map.of());
    Tools tools = Tools.of(stand.client(MAREN));
    String team = named(tools.items("teams_list_teams"), "Projects").path("teamId").asText();
    String channel =
        named(tools.items("teams_list_channels", "teamId", team), "Lindeweg")
            .path("channelId")
            .asText();
    String message =
        tools
            .items("teams_list_channel_messages", "teamId", team, "channelId", channel)
            .getLast()
            .path("id")
            .asText();

    ToolCases.teams(team, channel, message).forEach(this::run);
  }

  @Test
  void of_a_resource_are_answered() {
    Tools tools = Tools.of(stand.client(MAREN));
    JsonNode mail = tools.items("outlook_email_search", "query", "subject:re").get(0);
    JsonNode whole = tools.answer("read_resource", "uri", mail.path("uri").asText());

    run(
        ToolCases.resource(
            List.of(
                mail.path("uri").asText(),
                "mail:///conversations/" + whole.path("conversationId").asText(),
                "mail:///folders/",
                "mail:///folders/Inbox",
                uri(tools, "outlook_calendar_search", "stand-up"),
                uri(tools, "sharepoint_search", "minutes filetype:docx"),
                uri(tools, "sharepoint_search", "filetype:aspx"),
                uri(tools, "chat_message_search", "pump"),
                tools.items("teams_list_chats").get(0).path("uri").asText())));
  }

  private static String uri(Tools tools, String tool, String query) {
    return tools.items(tool, "query", query).get(0).path("uri").asText();
  }

  private static JsonNode named(List<JsonNode> items, String name) {
    return items.stream().filter(each -> each.toString().contains(name)).findFirst().orElseThrow();
  }

  private void run(ToolCases cases) {
    McpClient client = stand.client(MAREN);
    Tools tools = Tools.of(client);
    List<Map<String, Object>> calls = cases.calls();
    int refused = 0;
    for (Map<String, Object> call : calls) {
      if (cases.refused().test(call)) {
        assertThat(tools.refusal(cases.tool(), pairs(call)))
            .as(cases.tool() + call)
            .containsAnyOf("VALIDATION_ERROR: ", "NOT_FOUND: No folder has this name");
        refused++;
      } else {
        pages(tools, cases.tool(), call);
      }
    }
    System.out.printf("%-28s %3d calls, %d refused%n", cases.tool(), calls.size(), refused);
  }

  private static void pages(Tools tools, String tool, Map<String, Object> call) {
    Map<String, Object> next = new HashMap<>(call);
    Set<String> seen = new HashSet<>();
    for (int page = 0; page < PAGES; page++) {
      JsonNode answer = tools.answer(tool, pairs(next));
      for (JsonNode item : answer.path("items")) {
        String key = item.hasNonNull("uri") ? item.path("uri").asText() : item.toString();
        assertThat(seen.add(key)).as("twice with " + next + ": " + item).isTrue();
      }
      JsonNode pagination = answer.path("pagination");
      if (!pagination.path("moreResults").asBoolean()) {
        return;
      }
      if (pagination.has("nextCursor")) {
        next.remove("offset");
        next.put("cursor", pagination.path("nextCursor").asText());
      } else {
        next.put("offset", pagination.path("nextOffset").asInt());
      }
    }
  }

  private static Object[] pairs(Map<String, Object> arguments) {
    return arguments.entrySet().stream()
        .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
        .toArray();
  }
}
