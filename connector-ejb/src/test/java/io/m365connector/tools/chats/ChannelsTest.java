package io.m365connector.tools.chats;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.tools.ToolTest;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChannelsTest extends ToolTest {

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

  @BeforeEach
  void grant() {
    exchange.grant(
        Set.of("Team.ReadBasic.All", "Channel.ReadBasic.All", "ChannelMessage.Read.All"));
  }

  @Test
  void are_listed() {
    graph.get("/me/joinedTeams", "{\"value\":[{\"id\":\"t\",\"displayName\":\"Team\"}]}");
    graph.get(
        "/teams/t/channels",
        "{\"value\":[{\"id\":\"19:c@thread.tacv2\",\"displayName\":\"General\"}]}");
    assertThat(run(new ListTeams(client, cursors), "{}").getJsonArray("items")).hasSize(1);
    assertThat(
            run(new ListChannels(client, cursors), "{'teamId':'t'}")
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("uri"))
        .isEqualTo("teams:///teams/t/channels/19:c@thread.tacv2/messages/");
  }

  @Test
  void give_their_messages_and_replies_page_by_page() {
    ListChannelMessages tool = new ListChannelMessages(client, cursors);
    String path = "/teams/t/channels/c/messages";
    graph.get(path, graph.pages(IntStream.range(0, 33).mapToObj(i -> message(i, "t")).toList()));
    graph.get(path + "/1/replies", graph.pages(List.of(message(2, "r"))));
    assertThat(pagesByCursor(tool, "{'teamId':'t','channelId':'c','limit':10}"))
        .hasSize(33)
        .doesNotHaveDuplicates();
    assertThat(
            run(tool, "{'teamId':'t','channelId':'c','parentMessageId':'1'}").getJsonArray("items"))
        .hasSize(1);
  }

  @Test
  void are_named_by_identifiers_only() {
    assertThat(fail(new ListChannels(client, cursors), "{}").getString("message"))
        .contains("requires teamId");
    assertThat(fail(new ListChannels(client, cursors), "{'teamId':'../me'}").getString("message"))
        .contains("identifier");
  }

  @Test
  void without_permission_are_forbidden_with_the_consent_link() {
    exchange.grant(CONSENT_SCREEN);
    assertThat(fail(new ListTeams(client, cursors), "{}").getString("message"))
        .startsWith("FORBIDDEN: Missing scope 'Team.ReadBasic.All'")
        .contains("/adminconsent?client_id=");
    assertThat(graph.calls()).isEmpty();
  }
}
