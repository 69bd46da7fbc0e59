package io.m365connector.sandbox.graph.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.sandbox.graph.TestGraph;
import io.m365connector.sandbox.graph.TestGraph.Answer;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeamsTest {

  private final TestGraph maren = TestGraph.as("maren.oduya");

  private String chat() {
    return "/chats/" + maren.get("/me/chats", "$top=1").value().get(0).path("id").asText();
  }

  @Nested
  class Chats {

    @Test
    void come_latest_first_with_what_was_expanded() {
      Answer answer =
          maren.get(
              "/me/chats",
              "$expand=members,lastMessagePreview",
              "$orderby=lastMessagePreview/createdDateTime desc");
      assertThat(answer.status()).isEqualTo(200);
      JsonNode first = answer.value().get(0);
      assertThat(first.path("members")).isNotEmpty();
      assertThat(first.at("/lastMessagePreview/body/content").asText()).isNotEmpty();
    }

    @Test
    void are_paged_to_the_end_each_once() {
      Set<String> seen = new HashSet<>();
      Answer page = maren.get("/me/chats", "$top=2");
      while (true) {
        page.value().forEach(each -> assertThat(seen.add(each.path("id").asText())).isTrue());
        String next = page.json().path("@odata.nextLink").asText();
        if (next.isEmpty()) {
          break;
        }
        page = maren.follow(next);
      }
      assertThat(seen).hasSize(6);
    }

    @Test
    void of_others_are_not_there() {
      assertThat(TestGraph.as("nadia.brandt").get(chat() + "/messages").status()).isEqualTo(404);
    }
  }

  @Nested
  class Messages {

    @Test
    void come_newest_first() {
      JsonNode all = maren.get(chat() + "/messages", "$orderby=createdDateTime desc").value();
      assertThat(all.get(0).path("createdDateTime").asText())
          .isGreaterThan(all.get(all.size() - 1).path("createdDateTime").asText());
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "$top=51",
          "$select=id",
          "$count=true",
          "$search=x",
          "$orderby=createdDateTime asc",
          "$filter=createdDateTime gt 2026-01-01T00:00:00Z",
        })
    void refuse_what_graph_refuses(String option) {
      assertThat(maren.get(chat() + "/messages", option).status()).isEqualTo(400);
    }
  }

  @Nested
  class Channels {

    @Test
    void need_their_permissions() {
      assertThat(maren.get("/me/joinedTeams").status()).isEqualTo(403);
    }

    @Test
    void have_messages_and_replies() {
      TestGraph granted =
          maren.granted("Team.ReadBasic.All", "Channel.ReadBasic.All", "ChannelMessage.Read.All");
      String team = granted.get("/me/joinedTeams").value().get(0).path("id").asText();
      JsonNode channel = granted.get("/teams/" + team + "/channels").value().get(0);
      String messages = "/teams/" + team + "/channels/" + channel.path("id").asText() + "/messages";
      JsonNode all = granted.get(messages).value();
      JsonNode first = all.get(all.size() - 1);
      assertThat(first.path("replyToId").isNull()).isTrue();
      assertThat(granted.get(messages + "/" + first.path("id").asText() + "/replies").value())
          .isNotEmpty();
    }
  }
}
