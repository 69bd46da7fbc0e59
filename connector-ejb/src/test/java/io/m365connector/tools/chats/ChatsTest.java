package io.m365connector.tools.chats;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.graph.FakeGraph.Reply;
import io.m365connector.tools.ToolTest;
import io.m365connector.tools.resource.ReadResource;
import io.m365connector.tools.resource.Readers;
import jakarta.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatsTest extends ToolTest {

  private static final String CHAT = "19:a_b@thread.v2";

  private static String message(int number, String text) {
    return """
        {"id":"17%05d","messageType":"message","createdDateTime":"2026-06-%02dT08:00:00Z","chatId":"%s",
         "from":{"user":{"displayName":"Bob"}},"body":{"contentType":"html","content":"<p>%s</p>"},
         "attachments":[{"id":"1","contentType":"messageReference","content":"{\\"messageId\\":\\"9\\",\\"messagePreview\\":\\"What?\\",\\"messageSender\\":{\\"user\\":{\\"displayName\\":\\"Carol\\"}}}"},
                        {"id":"2","contentType":"reference","contentUrl":"https://x/a.docx","name":"a.docx"}],
         "reactions":[{"reactionType":"like"},{"reactionType":"like"}]}
        """
        .formatted(number, 28 - number % 28, CHAT, text);
  }

  @Nested
  class Chat_message_search {

    private SearchChats tool;
    private int hits = 3;

    @BeforeEach
    void makeTool() {
      tool = new SearchChats(client, cursors);
      graph.post(
          "/search/query",
          call -> {
            JsonObject request = call.json().getJsonArray("requests").getJsonObject(0);
            int from = request.getInt("from");
            int end = Math.min(hits, from + request.getInt("size"));
            String found =
                IntStream.range(from, end)
                    .mapToObj(
                        i ->
                            "{\"hitId\":\"h%d\",\"summary\":\"a <c0>hit</c0>\",\"resource\":{\"id\":\"m%d\",\"chatId\":\"%s\",\"createdDateTime\":\"2026-06-%02dT08:00:00Z\",\"from\":{\"emailAddress\":{\"name\":\"Bob\",\"address\":\"bob@x.example\"}},\"subject\":\"\"%s}}"
                                .formatted(
                                    i,
                                    i,
                                    CHAT,
                                    1 + i % 28,
                                    i == 1
                                        ? ",\"channelIdentity\":{\"teamId\":\"t\",\"channelId\":\"19:c@thread.tacv2\"}"
                                        : ""))
                    .reduce((a, b) -> a + "," + b)
                    .orElse("");
            return Reply.json(
                "{\"value\":[{\"hitsContainers\":[{\"moreResultsAvailable\":%b,\"hits\":[%s]}]}]}"
                    .formatted(end < hits, found));
          });
    }

    private JsonObject request() {
      return graph.lastCall().json().getJsonArray("requests").getJsonObject(0);
    }

    @Test
    void returns_hits_of_chats_and_channels_with_their_uri() {
      JsonObject answer = run(tool, "{'query':'hello'}");
      JsonObject inChat = answer.getJsonArray("items").getJsonObject(0);
      assertThat(inChat.getString("uri")).isEqualTo("teams:///chats/" + CHAT + "/messages/m0");
      assertThat(inChat.getString("chatId")).isEqualTo(CHAT);
      assertThat(inChat.getString("summary")).isEqualTo("a hit");
      assertThat(inChat.getString("sender")).isEqualTo("Bob <bob@x.example>");
      assertThat(answer.getJsonArray("items").getJsonObject(1).getString("uri"))
          .isEqualTo("teams:///teams/t/channels/19:c@thread.tacv2/messages/m1");
      assertThat(request().getJsonArray("entityTypes").getString(0)).isEqualTo("chatMessage");
      assertThat(request().getInt("size")).isLessThanOrEqualTo(25);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "{'query':'budget'}                      | budget",
          "{'query':'*'}                           | sent>=1970-01-01",
          "{'query':'*','sender':'Bob'}            | from:\"Bob\"",
          "{'query':'x','recipient':'Carol'}       | x AND to:\"Carol\"",
          "{'query':'x','sender':'bob@x.example','afterDateTime':'2026-06-01','beforeDateTime':'2026-06-30'} | x AND from:\"bob@x.example\" AND sent>=2026-05-31 AND sent<=2026-07-01",
          "{'query':'PROJ-77'}                     | \"PROJ-77\"",
          "{'query':'\\\"exact words\\\"'}         | \"exact words\"",
          "{'query':'hasAttachment:true IsMentioned:true'} | (hasAttachment:true IsMentioned:true)"
        })
    void arguments_become_kql(String arguments, String kql) {
      run(tool, arguments);
      assertThat(request().getJsonObject("query").getString("queryString")).isEqualTo(kql);
    }

    @Test
    void by_offset_every_message_is_visited_once() {
      hits = 83;
      assertThat(pagesByOffset(tool, "{'query':'x','limit':50"))
          .hasSize(83)
          .doesNotHaveDuplicates();
      assertThat(pagesByOffset(tool, "{'query':'x','limit':7")).hasSize(83).doesNotHaveDuplicates();
    }

    @Test
    void requires_a_query() {
      assertThat(fail(tool, "{'query':'  '}").getString("message"))
          .startsWith("VALIDATION_ERROR: chat_message_search requires query");
    }

    @Test
    void says_when_channels_are_not_covered() {
      assertThat(run(tool, "{'query':'x'}").getJsonArray("notes").getString(0))
          .contains("ChannelMessage.Read.All");
      Set<String> more = new HashSet<>(CONSENT_SCREEN);
      more.add("ChannelMessage.Read.All");
      exchange.grant(more);
      assertThat(run(tool, "{'query':'x'}").containsKey("notes")).isFalse();
    }
  }

  @Nested
  class Teams_list_chats {

    @Test
    void lists_chats_with_members_and_last_message() {
      ListChats tool = new ListChats(client, cursors, config());
      graph.get(
          "/me/chats",
          graph.pages(
              IntStream.range(0, 61)
                  .mapToObj(
                      i ->
                          "{\"id\":\"19:%d@thread.v2\",\"topic\":\"Topic %d\",\"chatType\":\"group\",\"members\":[{\"displayName\":\"Bob\",\"email\":\"bob@x.example\"}],\"lastMessagePreview\":{\"id\":\"1\",\"createdDateTime\":\"2026-06-01T00:00:00Z\",\"body\":{\"contentType\":\"html\",\"content\":\"<p>Hi</p>\"},\"from\":{\"user\":{\"displayName\":\"Bob\"}}}}"
                              .formatted(i, i))
                  .toList()));
      JsonObject first = run(tool, "{}").getJsonArray("items").getJsonObject(0);
      assertThat(first.getString("uri")).isEqualTo("teams:///chats/19:0@thread.v2/messages/");
      assertThat(first.getString("lastMessagePreview")).isEqualTo("Hi");
      assertThat(graph.lastCall().parameter("$orderby"))
          .isEqualTo("lastMessagePreview/createdDateTime desc");
      assertThat(pagesByCursor(tool, "{'limit':25}")).hasSize(61).doesNotHaveDuplicates();
      assertThat(run(tool, "{'query':'topic 60'}").getJsonArray("items")).hasSize(1);
      assertThat(run(tool, "{'query':'BOB@x','limit':50}").getJsonArray("items")).isNotEmpty();
    }
  }

  @Nested
  class Reading {

    private ReadResource tool;

    @BeforeEach
    void makeTool() {
      tool =
          Readers.tool(
              client,
              cursors,
              new ReadChat(),
              new ReadChatMessage(),
              new ReadChannel(),
              new ReadChannelMessage());
      graph.get(
          "/chats/" + CHAT + "/messages",
          graph.pages(IntStream.range(0, 28).mapToObj(i -> message(i, "text " + i)).toList()));
    }

    @Test
    void a_chat_gives_its_messages_in_order_with_what_they_answer() {
      JsonObject answer = run(tool, "{'uri':'teams:///chats/" + CHAT + "/messages/'}");
      JsonObject first = answer.getJsonArray("items").getJsonObject(0);
      assertThat(first.getString("content")).contains("text 0");
      assertThat(first.getJsonObject("answers").getString("preview")).isEqualTo("What?");
      assertThat(first.getJsonObject("answers").getString("sender")).isEqualTo("Carol");
      assertThat(first.getJsonArray("attachments").getJsonObject(0).getString("name"))
          .isEqualTo("a.docx");
      assertThat(first.getJsonArray("reactions").getJsonObject(0).getInt("count")).isEqualTo(2);
      assertThat(graph.lastCall().parameter("$orderby")).isEqualTo("createdDateTime desc");
      assertThat(graph.lastCall().parameter("$select")).isEmpty();
      assertThat(pagesByCursor(tool, "{'uri':'teams:///chats/" + CHAT + "/messages','limit':10}"))
          .hasSize(28)
          .doesNotHaveDuplicates();
    }

    @Test
    void a_chat_can_be_limited_to_a_time() {
      JsonObject answer =
          run(
              tool,
              "{'uri':'teams:///chats/"
                  + CHAT
                  + "/messages/','limit':5,'afterDateTime':'2026-06-24','beforeDateTime':'2026-06-26'}");
      assertThat(answer.getJsonArray("items")).hasSize(3);
      assertThat(answer.getJsonObject("pagination").getBoolean("moreResults")).isFalse();
      assertThat(graph.calls().getFirst().parameter("$filter"))
          .isEqualTo("createdDateTime lt 2026-06-27T00:00:00Z");
    }

    @Test
    void one_message_comes_whole() {
      graph.get("/chats/" + CHAT + "/messages/1700001", message(1, "x".repeat(9000)));
      JsonObject answer = run(tool, "{'uri':'teams:///chats/" + CHAT + "/messages/1700001'}");
      assertThat(answer.getJsonObject("body").getString("content")).contains("x".repeat(9000));
    }

    @Test
    void a_channel_needs_its_permission() {
      assertThat(
              fail(tool, "{'uri':'teams:///teams/t/channels/19:c@thread.tacv2/messages/1'}")
                  .getString("message"))
          .startsWith("FORBIDDEN: Missing scope 'ChannelMessage.Read.All'");
    }

    @Test
    void a_channel_message_comes_with_its_replies() {
      exchange.grant(Set.of("ChannelMessage.Read.All"));
      String path = "/teams/t/channels/19:c@thread.tacv2/messages";
      graph.get(path + "/1", message(1, "Question"));
      graph.get(path + "/1/replies", graph.pages(List.of(message(2, "Answer"))));
      JsonObject answer =
          run(tool, "{'uri':'teams:///teams/t/channels/19:c@thread.tacv2/messages/1'}");
      assertThat(answer.getJsonObject("message").getJsonObject("body").getString("content"))
          .contains("Question");
      JsonObject reply = answer.getJsonArray("items").getJsonObject(0);
      assertThat(reply.getString("content")).contains("Answer");
      graph.get(path + "/1/replies/1700002", message(2, "x".repeat(9000)));
      assertThat(
              run(tool, "{'uri':'" + reply.getString("uri") + "'}")
                  .getJsonObject("message")
                  .getJsonObject("body")
                  .getString("content"))
          .contains("x".repeat(9000));
    }
  }
}
