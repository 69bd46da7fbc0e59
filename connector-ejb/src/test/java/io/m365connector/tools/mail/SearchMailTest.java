package io.m365connector.tools.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.tools.ToolTest;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchMailTest extends ToolTest {

  private SearchMail tool;

  @BeforeEach
  void makeTool() {
    tool = new SearchMail(client, cursors);
  }

  private static String mail(int number) {
    return """
        {"id":"m%d=","subject":"Subject %d","from":{"emailAddress":{"name":"Bob","address":"bob@x.example"}},
         "toRecipients":[{"emailAddress":{"name":"Alice","address":"alice@x.example"}}],
         "receivedDateTime":"2026-06-%02dT08:00:00Z","bodyPreview":"Hello\\r\\nthere","webLink":"https://outlook/x",
         "isRead":false,"hasAttachments":true,"surprise":{"new":[1]}}
        """
        .formatted(number, number, 1 + number % 28);
  }

  private static List<String> mails(int count) {
    return IntStream.range(0, count).mapToObj(SearchMailTest::mail).toList();
  }

  @Test
  void returns_metadata_and_a_uri() {
    graph.get("/me/messages", graph.pages(mails(1)));

    JsonObject answer = run(tool, "{'afterDateTime':'2026-05-01'}");

    JsonObject item = answer.getJsonArray("items").getJsonObject(0);
    assertThat(item.getString("uri")).isEqualTo("mail:///messages/m0=");
    assertThat(item.getString("sender")).isEqualTo("Bob <bob@x.example>");
    assertThat(item.getString("summary")).isEqualTo("Hello there");
    assertThat(answer.getJsonObject("pagination").getBoolean("moreResults")).isFalse();
    assertThat(answer.getJsonObject("pagination").getInt("totalResultCount")).isEqualTo(1);
    assertThat(answer.getJsonObject("window").getString("nowDateTime"))
        .isEqualTo("2026-06-17T10:00:00Z");
    assertThat(graph.lastCall().header("Authorization")).isEqualTo("Bearer graph.token.value");
    assertThat(graph.lastCall().header("Prefer")).contains("IdType=\"ImmutableId\"");
  }

  @Test
  void without_any_argument_the_error_is_the_hosted_connectors_word_for_word() {
    assertThat(fail(tool, "{}").getString("message"))
        .startsWith(
            "VALIDATION_ERROR: outlook_email_search requires at least one of: query, sender,"
                + " recipient, afterDateTime, beforeDateTime, folderName, mailboxOwnerEmail, order,"
                + " or cursor");
    assertThat(graph.calls()).isEmpty();
  }

  @Test
  void offsets_visit_every_message_once() {
    graph.get("/me/messages", graph.pages(mails(23)));
    List<String> seen = new ArrayList<>();
    int offset = 0;
    JsonObject page;
    do {
      page = run(tool, "{'afterDateTime':'2026-01-01','limit':5,'offset':" + offset + "}");
      page.getJsonArray("items").forEach(i -> seen.add(i.asJsonObject().getString("id")));
      offset = page.getJsonObject("pagination").getInt("nextOffset", -1);
    } while (offset >= 0);
    assertThat(seen).hasSize(23).doesNotHaveDuplicates();
  }

  @Test
  void shared_mailboxes_are_searched_as_their_owner_with_cursors() {
    graph.get("/users/team@x.example/messages", graph.pages(mails(12)));
    List<String> seen = new ArrayList<>();
    String cursor = "";
    JsonObject page;
    do {
      page =
          cursor.isEmpty()
              ? run(tool, "{'query':'hello','mailboxOwnerEmail':'Team@x.example','limit':5}")
              : run(tool, "{'cursor':'" + cursor + "','limit':5}");
      page.getJsonArray("items").forEach(i -> seen.add(i.asJsonObject().getString("uri")));
      cursor = page.getJsonObject("pagination").getString("nextCursor", "");
      assertThat(cursor).doesNotContain("http").doesNotContain("skiptoken");
    } while (!cursor.isEmpty());
    assertThat(seen).hasSize(12).doesNotHaveDuplicates();
    assertThat(seen.getFirst()).isEqualTo("mail:///messages/m0=?owner=team@x.example");
  }
}
