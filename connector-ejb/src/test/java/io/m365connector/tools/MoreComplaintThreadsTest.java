package io.m365connector.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.graph.Downloads;
import io.m365connector.graph.FakeGraph.Reply;
import io.m365connector.limits.SampleLimits;
import io.m365connector.tools.chats.ListChannelMessages;
import io.m365connector.tools.chats.ReadChannelMessage;
import io.m365connector.tools.mail.ReadAttachment;
import io.m365connector.tools.mail.SearchMail;
import io.m365connector.tools.people.GetMe;
import io.m365connector.tools.resource.DocumentText;
import io.m365connector.tools.resource.FakeExtractor;
import io.m365connector.tools.resource.Readers;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rest of them, and that none of those that concern tools was forgotten. */
class MoreComplaintThreadsTest extends ToolTest {

  /** What users could call in a published version stays; new names are added at the end. */
  private static final List<String> PUBLISHED =
      List.of(
          "outlook_email_search",
          "outlook_calendar_search",
          "find_meeting_availability",
          "chat_message_search",
          "sharepoint_search",
          "sharepoint_folder_search",
          "read_resource",
          "outlook_find_available_time",
          "search_people",
          "get_me",
          "get_granted_scopes",
          "teams_list_chats",
          "teams_list_teams",
          "teams_list_channels",
          "teams_list_channel_messages");

  @Test
  @DisplayName("claude-ai-mcp#613: no tool vanishes, and the changelog names each")
  void no_tool_vanishes_and_the_changelog_names_each() throws IOException {
    String changelog = Files.readString(Path.of("../CHANGELOG.md"));

    assertThat(AllTools.all().stream().map(tool -> tool.descriptor().name()))
        .containsAll(PUBLISHED)
        .allSatisfy(name -> assertThat(changelog).contains("`" + name + "`"));
  }

  @Test
  @DisplayName("claude-ai-mcp#1045: a reply in a channel is read by its uri")
  void a_reply_in_a_channel_is_read_by_its_uri() {
    exchange.grant(Set.of("ChannelMessage.Read.All"));
    String path = "/teams/t/channels/c/messages/1/replies";
    String reply = "{\"id\":\"2\",\"replyToId\":\"1\",\"body\":{\"content\":\"An answer\"}}";
    graph.get(path, graph.pages(List.of(reply)));
    graph.get(path + "/2", reply);
    String uri =
        run(
                new ListChannelMessages(client, cursors),
                "{'teamId':'t','channelId':'c','parentMessageId':'1'}")
            .getJsonArray("items")
            .getJsonObject(0)
            .getString("uri");

    JsonObject read =
        run(Readers.tool(client, cursors, new ReadChannelMessage()), "{'uri':'" + uri + "'}");

    assertThat(read.toString()).contains("An answer");
  }

  @Test
  @DisplayName("ms-365-mcp-server#639, #145: an attachment is text, never base64")
  void an_attachment_is_text_never_base64() {
    graph.get(
        "/me/messages/m/attachments/a",
        "{\"@odata.type\":\"#microsoft.graph.fileAttachment\",\"id\":\"a\",\"name\":\"a.txt\",\"size\":5}");
    graph.get(
        "/me/messages/m/attachments/a/$value",
        call -> new Reply(200, "text/plain", "plain words".getBytes(), Map.of()));
    ReadAttachment reader =
        new ReadAttachment(
            new DocumentText(new FakeExtractor(), SampleLimits.documents()),
            new Downloads(config()));

    JsonObject answer =
        run(Readers.tool(client, cursors, reader), "{'uri':'mail:///messages/m/attachments/a'}");

    assertThat(answer.getString("content")).contains("plain words");
    assertThat(answer.toString()).doesNotContain("contentBytes").doesNotContain("cGxhaW4");
    assertThat(graph.calls().getFirst().parameter("$select")).doesNotContain("contentBytes");
  }

  @Test
  @DisplayName(
      "claude-code#39322, #43175, codex#19489, ms-365-mcp-server#566: whose account it is is said,"
          + " and no argument chooses another")
  void whose_account_it_is_is_said_and_no_argument_chooses_another() {
    graph.get("/me", "{\"id\":\"1\",\"displayName\":\"Alice\"}");
    graph.get("/me/messages", graph.pages(List.of()));

    assertThat(run(new GetMe(client), "{}").getString("tenantId")).isNotEmpty();
    run(new SearchMail(client, cursors), "{'sender':'Bob','account':'eve@x.example'}");
    assertThat(graph.calls()).allMatch(call -> call.path().startsWith("/v1.0/me"));
  }

  @Test
  @DisplayName("ms-365-mcp-server#134, #210: the seven core tools need the consent screen alone")
  void the_seven_core_tools_need_the_consent_screen_alone() {
    assertThat(AllTools.all().stream().map(Tool::descriptor))
        .filteredOn(tool -> PUBLISHED.indexOf(tool.name()) < 7)
        .hasSize(7)
        .allSatisfy(tool -> assertThat(CONSENT_SCREEN).containsAll(tool.scopes()));
  }

  @Test
  void every_thread_that_concerns_tools_has_a_test_of_its_name() {
    String names =
        Stream.of(ComplaintThreadsTest.class, MoreComplaintThreadsTest.class)
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(method -> method.isAnnotationPresent(DisplayName.class))
            .map(MoreComplaintThreadsTest::threads)
            .reduce("", (all, each) -> all + each + "\n");

    assertThat(names)
        .contains("claude-ai-mcp#18", "claude-code#30533", "claude-ai-mcp#17")
        .contains("claude-code#34997", "claude-ai-mcp#747", "claude-ai-mcp#746")
        .contains("claude-ai-mcp#263, #1012", "claude-ai-mcp#189", "claude-ai-mcp#268")
        .contains("claude-code#79549", "claude-ai-mcp#384", "claude-ai-mcp#1011")
        .contains("claude-ai-mcp#1045", "claude-ai-mcp#613", "claude-code#39322, #43175")
        .contains("codex#19489", "claude-code#38212", "ms-365-mcp-server#292")
        .contains("ms-365-mcp-server#140, #239, #73", "ms-365-mcp-server#639, #145")
        .contains("outlook-mcp#32, #11", "ms-365-mcp-server#164", "work-iq#95")
        .contains("calendar-mcp#39", "graph-docs#15604", "outlook-mcp#41")
        .contains("google_workspace_mcp#605", "Pelton#283", "ms-365-mcp-server#566")
        .contains("ms-365-mcp-server#134, #210");
  }

  private static String threads(Method test) {
    return test.getAnnotation(DisplayName.class).value();
  }
}
