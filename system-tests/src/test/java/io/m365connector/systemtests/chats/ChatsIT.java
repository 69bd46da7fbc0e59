package io.m365connector.systemtests.chats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import io.m365connector.systemtests.support.Tools;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Teams through the whole server. */
@ExtendWith(SharedStand.class)
class ChatsIT {

  private static final String MAREN = "maren.oduya@halden-pryce.example";

  private final Stand stand;

  ChatsIT(Stand stand) {
    this.stand = stand;
  }

  private Tools tools() {
    return Tools.of(stand.client(MAREN));
  }

  @Nested
  class Search {

    @Test
    void finds_a_word() {
      List<JsonNode> found = tools().items("chat_message_search", "query", "concrete");

      assertThat(found).isNotEmpty();
      assertThat(found.get(0).path("summary").asText()).doesNotContain("<c0>");
    }

    @Test
    void combines_sender_recipient_and_dates() {
      Tools tools = tools();
      JsonNode sent = tools.items("chat_message_search", "query", "pump").get(0);
      String at = sent.path("createdDateTime").asText();

      List<JsonNode> found =
          tools.items(
              "chat_message_search",
              "query",
              "*",
              "sender",
              "Samuel",
              "recipient",
              "Nadia",
              "afterDateTime",
              at,
              "beforeDateTime",
              at);

      assertThat(found).extracting(item -> item.path("id").asText()).contains(id(sent));
      assertThat(found).allMatch(item -> item.path("sender").asText().contains("Samuel"));
    }

    @Test
    void visits_each_message_once() {
      Tools tools = tools();

      List<JsonNode> one = tools.toTheEnd("uri", "chat_message_search", "query", "*", "limit", 4);
      List<JsonNode> other =
          tools.toTheEnd("uri", "chat_message_search", "query", "*", "limit", 50);

      assertThat(one).hasSizeGreaterThan(20).containsExactlyInAnyOrderElementsOf(other);
    }

    @Test
    void leads_to_the_whole_message() {
      Tools tools = tools();
      JsonNode found = tools.items("chat_message_search", "query", "nobody plays").get(0);

      JsonNode read = tools.answer("read_resource", "uri", found.path("uri").asText());

      assertThat(read.toString()).contains("hero");
    }

    @Test
    void needs_a_query() {
      assertThat(tools().refusal("chat_message_search", "sender", "Samuel"))
          .contains("VALIDATION_ERROR");
    }
  }

  @Nested
  class Chats {

    @Test
    void are_listed_each_once_with_members_and_the_last_message() {
      Tools tools = tools();

      List<JsonNode> all = tools.toTheEnd("chatId", "teams_list_chats", "limit", 2);

      assertThat(all).hasSize(6);
      assertThat(all)
          .allMatch(
              chat -> !chat.path("members").isEmpty() && chat.hasNonNull("lastMessageDateTime"));
      assertThat(all)
          .extracting(chat -> chat.path("lastMessageDateTime").asText())
          .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void are_found_by_member_and_topic() {
      assertThat(tools().items("teams_list_chats", "query", "layla")).hasSize(1);
      assertThat(tools().items("teams_list_chats", "query", "Invoice")).hasSize(1);
    }

    @Test
    void are_read_newest_first_to_the_end() {
      Tools tools = tools();
      JsonNode chat = tools.items("teams_list_chats", "query", "Lindeweg bridge").get(0);

      List<JsonNode> messages =
          tools.toTheEnd("id", "read_resource", "uri", chat.path("uri").asText(), "limit", 3);

      assertThat(messages).hasSize(9);
      assertThat(messages)
          .extracting(each -> each.path("createdDateTime").asText())
          .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void are_read_between_two_times() {
      Tools tools = tools();
      String uri =
          tools.items("teams_list_chats", "query", "Lindeweg bridge").get(0).path("uri").asText();
      List<JsonNode> all = tools.items("read_resource", "uri", uri);

      List<JsonNode> some =
          tools.items(
              "read_resource",
              "uri",
              uri,
              "afterDateTime",
              all.get(4).path("createdDateTime").asText(),
              "beforeDateTime",
              all.get(2).path("createdDateTime").asText());

      assertThat(some)
          .extracting(ChatsIT::id)
          .isEqualTo(all.subList(2, 5).stream().map(ChatsIT::id).toList());
    }

    @Test
    void of_others_are_not_found() {
      JsonNode foreign =
          Tools.of(stand.client("grace.lindqvist@halden-pryce.example"))
              .items("teams_list_chats", "query", "IT weekend")
              .get(0);

      assertThat(tools().refusal("read_resource", "uri", foreign.path("uri").asText()))
          .contains("NOT_FOUND");
    }
  }

  @Nested
  class Channels {

    @Test
    void name_the_permission_that_is_missing() {
      assertThat(tools().refusal("teams_list_teams"))
          .contains("FORBIDDEN: Missing scope 'Team.ReadBasic.All'")
          .contains("adminconsent");
    }

    @Test
    void are_read_with_replies_where_it_is_granted() {
      stand.sandbox().grant("Team.ReadBasic.All Channel.ReadBasic.All ChannelMessage.Read.All");
      stand.client(MAREN).call("get_me", Map.of());
      Tools tools = tools();
      JsonNode team =
          tools.toTheEnd("teamId", "teams_list_teams").stream()
              .filter(each -> each.toString().contains("Projects"))
              .findFirst()
              .orElseThrow();
      String teamId = team.path("teamId").asText();
      JsonNode channel =
          tools.toTheEnd("channelId", "teams_list_channels", "teamId", teamId).stream()
              .filter(each -> each.toString().contains("Lindeweg"))
              .findFirst()
              .orElseThrow();
      String channelId = channel.path("channelId").asText();

      List<JsonNode> messages =
          tools.toTheEnd(
              "id",
              "teams_list_channel_messages",
              "teamId",
              teamId,
              "channelId",
              channelId,
              "limit",
              1);
      List<JsonNode> replies =
          tools.toTheEnd(
              "id",
              "teams_list_channel_messages",
              "teamId",
              teamId,
              "channelId",
              channelId,
              "parentMessageId",
              id(messages.get(1)),
              "limit",
              2);

      assertThat(messages).hasSize(2);
      assertThat(replies).hasSize(3);
      assertThat(
              tools.answer("read_resource", "uri", messages.get(1).path("uri").asText()).toString())
          .contains("Index D");
      assertThat(tools.answer("read_resource", "uri", channel.path("uri").asText()).toString())
          .contains("Settlement readings");
      assertThat(tools.items("chat_message_search", "query", "Bewehrungspläne")).hasSize(1);
    }
  }

  private static String id(JsonNode item) {
    return item.path("id").asText();
  }
}
