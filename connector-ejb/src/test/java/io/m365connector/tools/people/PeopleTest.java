package io.m365connector.tools.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.caller.Callers;
import io.m365connector.tools.ToolTest;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PeopleTest extends ToolTest {

  @Nested
  class Search_people {

    @Test
    void asks_the_directory_where_that_is_granted() {
      exchange.grant(Set.of("User.Read", "User.ReadBasic.All"));
      graph.get(
          "/users",
          "{\"value\":[{\"id\":\"1\",\"displayName\":\"Bob\",\"mail\":\"bob@x.example\",\"jobTitle\":\"Clerk\"}]}");
      JsonObject answer = run(new SearchPeople(client, cursors), "{'query':'Bo\\\"b:'}");
      assertThat(answer.getString("source")).isEqualTo("directory");
      assertThat(answer.getJsonArray("items").getJsonObject(0).getString("email"))
          .isEqualTo("bob@x.example");
      assertThat(graph.lastCall().parameter("$search"))
          .isEqualTo("\"displayName:Bo b\" OR \"mail:Bo b\"");
      assertThat(graph.lastCall().parameter("$count")).isEqualTo("true");
      assertThat(graph.lastCall().header("ConsistencyLevel")).isEqualTo("eventual");
    }

    @Test
    void asks_for_relevant_people_where_that_is_granted() {
      exchange.grant(Set.of("User.Read", "People.Read"));
      graph.get(
          "/me/people",
          "{\"value\":[{\"id\":\"1\",\"displayName\":\"Bob\",\"scoredEmailAddresses\":[{\"address\":\"bob@x.example\"}]}]}");
      JsonObject answer = run(new SearchPeople(client, cursors), "{'query':'bob'}");
      assertThat(answer.getString("source")).isEqualTo("people");
      assertThat(graph.lastCall().parameter("$search")).isEqualTo("\"bob\"");
    }

    @Test
    void does_not_ask_for_relevant_people_where_the_cloud_has_none() {
      exchange.grant(Set.of("User.Read", "People.Read", "Mail.Read"));
      graph.get("/me/messages", "{\"value\":[]}");

      JsonObject answer = run(new SearchPeople(client("china"), cursors), "{'query':'bob'}");

      assertThat(answer.getString("source")).isEqualTo("mail");
    }

    @Test
    void else_finds_them_in_the_mail_most_frequent_first() {
      graph.get(
          "/me/messages",
          """
          {"value":[{"id":"1","from":{"emailAddress":{"name":"Bob Miller","address":"bob@x.example"}},
                     "toRecipients":[{"emailAddress":{"name":"Alice","address":"alice@x.example"}}]},
                    {"id":"2","from":{"emailAddress":{"name":"Bob Smith","address":"smith@x.example"}},
                     "ccRecipients":[{"emailAddress":{"name":"Bob Miller","address":"BOB@x.example"}}]}]}
          """);
      JsonObject answer = run(new SearchPeople(client, cursors), "{'name':'bob'}");
      assertThat(answer.getString("source")).isEqualTo("mail");
      assertThat(answer.getJsonArray("items")).hasSize(2);
      assertThat(answer.getJsonArray("items").getJsonObject(0).getString("displayName"))
          .isEqualTo("Bob Miller");
      assertThat(graph.lastCall().parameter("$search")).isEqualTo("\"participants:\\\"bob\\\"\"");
    }

    @Test
    void pages_by_offset() {
      exchange.grant(Set.of("User.Read", "User.ReadBasic.All"));
      graph.get(
          "/users",
          "{\"value\":["
              + String.join(
                  ",",
                  IntStream.range(0, 35)
                      .mapToObj(i -> "{\"id\":\"" + i + "\",\"displayName\":\"P" + i + "\"}")
                      .toList())
              + "]}");
      List<String> seen =
          pagesByOffset(new SearchPeople(client, cursors), "{'query':'p','limit':8");
      assertThat(seen).hasSize(35).doesNotHaveDuplicates();
    }

    @Test
    void requires_a_query() {
      assertThat(fail(new SearchPeople(client, cursors), "{}").getString("message"))
          .contains("requires query");
    }
  }

  @Test
  void get_me_tells_who_is_signed_in() {
    graph.get(
        "/me",
        "{\"id\":\"1\",\"displayName\":\"Alice\",\"userPrincipalName\":\"alice@x.example\"}");
    JsonObject me = run(new GetMe(client), "{'unknown':1}");
    assertThat(me.getString("email")).isEqualTo("alice@x.example");
    assertThat(me.getString("tenantId")).isEqualTo(Callers.TENANT);
    assertThat(graph.lastCall().parameter("$select")).contains("displayName");
  }

  @Test
  void get_granted_scopes_lists_them_in_order() {
    JsonObject answer = run(new GetGrantedScopes(), "{}");
    assertThat(answer.getJsonArray("grantedScopes").getString(0)).isEqualTo("Calendars.Read");
    assertThat(answer.getJsonArray("grantedScopes")).hasSize(CONSENT_SCREEN.size());
  }
}
