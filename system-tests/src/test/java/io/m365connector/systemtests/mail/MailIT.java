package io.m365connector.systemtests.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.McpClient;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import io.m365connector.systemtests.support.Tools;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A user's mail, and nobody else's. */
@ExtendWith(SharedStand.class)
class MailIT {

  private static final String MAREN = "maren.oduya@halden-pryce.example";
  private static final String SEARCH = "outlook_email_search";
  private static final String READ = "read_resource";
  private static final Map<String, ?> NEWEST = Map.of("folderName", "Inbox", "limit", 5);

  private final Stand stand;

  MailIT(Stand stand) {
    this.stand = stand;
  }

  @Test
  void each_user_finds_their_own() {
    Set<String> first = ids(stand.client(user(0)).call("outlook_email_search", NEWEST));
    Set<String> second = ids(stand.client(user(1)).call("outlook_email_search", NEWEST));

    assertThat(first).isNotEmpty();
    assertThat(second).isNotEmpty().doesNotContainAnyElementsOf(first);
  }

  @Test
  void another_users_message_is_not_found() {
    String foreign =
        "mail:///messages/"
            + ids(stand.client(user(0)).call("outlook_email_search", NEWEST)).iterator().next();

    JsonNode answer = stand.client(user(1)).call("read_resource", Map.of("uri", foreign));

    assertThat(answer.path("isError").asBoolean()).isTrue();
    assertThat(answer.at("/content/0/text").asText()).contains("NOT_FOUND");
  }

  @Test
  void a_search_result_is_read_by_its_uri() {
    McpClient client = stand.client("");
    JsonNode found = items(client.call("outlook_email_search", NEWEST)).get(0);

    JsonNode read = client.call("read_resource", Map.of("uri", found.path("uri").asText()));

    assertThat(read.path("isError").asBoolean()).isFalse();
    assertThat(read.toString()).contains(found.path("subject").asText());
  }

  @Test
  void a_request_exchanges_the_token_once() {
    stand.client("").call("outlook_email_search", NEWEST);

    assertThat(stand.sandbox().calls("entra")).isEqualTo(1);
  }

  @Test
  void nothing_to_search_for_is_the_documented_validation_error() {
    JsonNode answer = stand.client("").call("outlook_email_search", Map.of());

    assertThat(answer.path("isError").asBoolean()).isTrue();
    assertThat(answer.at("/content/0/text").asText())
        .contains(
            "VALIDATION_ERROR: outlook_email_search requires at least one of: query, sender,"
                + " recipient, afterDateTime, beforeDateTime, folderName, mailboxOwnerEmail,"
                + " order, or cursor");
    assertThat(stand.sandbox().calls("graph")).isZero();
  }

  @Nested
  class Search {

    @ParameterizedTest
    @ValueSource(ints = {7, 25})
    void visits_each_message_of_a_folder_once(int limit) {
      List<JsonNode> all =
          tools()
              .toTheEnd(
                  "id",
                  SEARCH,
                  "folderName",
                  "Inbox",
                  "order",
                  "oldest",
                  "afterDateTime",
                  "90 days ago",
                  "limit",
                  limit);

      assertThat(all).hasSizeGreaterThan(25);
      assertThat(all).extracting(message -> message.path("receivedDateTime").asText()).isSorted();
    }

    @ParameterizedTest
    @CsvSource({
      "query,invoice,,",
      "query,invoice,folderName,Inbox",
      "sender,Samuel,,",
      "recipient,Samuel,,",
      "mailboxOwnerEmail,projects@halden-pryce.example,,",
      "folderName,Sent Items,,",
    })
    void visits_each_message_found_once(String name, String value, String also, String with) {
      Tools tools = tools();
      Object[] few = arguments(name, value, also, with, 9);
      Object[] many = arguments(name, value, also, with, 25);

      List<JsonNode> one = tools.toTheEnd("id", SEARCH, few);
      List<JsonNode> other = tools.toTheEnd("id", SEARCH, many);

      assertThat(one).isNotEmpty().containsExactlyElementsOf(other);
    }

    @Test
    void combines_words_with_sender_and_time() {
      Tools tools = tools();
      JsonNode one = tools.items(SEARCH, "query", "invoice").get(0);
      String at = one.path("receivedDateTime").asText();

      List<JsonNode> found =
          tools.toTheEnd(
              "id",
              SEARCH,
              "query",
              "invoice",
              "sender",
              one.path("sender").asText().replaceAll(".*<|>", ""),
              "afterDateTime",
              at,
              "beforeDateTime",
              at);

      assertThat(found).extracting(MailIT::id).contains(id(one));
      assertThat(found).allMatch(each -> each.path("receivedDateTime").asText().equals(at));
    }

    @Test
    void finds_words_in_a_shared_mailbox_page_by_page() {
      Tools tools = tools();
      String owner = "projects@halden-pryce.example";
      JsonNode one = tools.items(SEARCH, "mailboxOwnerEmail", owner).get(0);
      String words = "subject:\"" + one.path("subject").asText().replace("\"", " ") + "\"";

      List<JsonNode> found =
          tools.toTheEnd("id", SEARCH, "query", words, "mailboxOwnerEmail", owner, "limit", 1);

      assertThat(found).extracting(MailIT::id).contains(id(one));
    }

    private static Object[] arguments(
        String name, String value, String also, String with, int limit) {
      return also == null
          ? new Object[] {name, value, "limit", limit, "afterDateTime", "90 days ago"}
          : new Object[] {name, value, also, with, "limit", limit, "afterDateTime", "90 days ago"};
    }

    @ParameterizedTest
    @CsvSource({
      "recipient,Samuel,folderName,Inbox",
      "recipient,Samuel,order,newest",
      "recipient,Samuel,mailboxOwnerEmail,projects@halden-pryce.example",
      "query,invoice,order,oldest",
    })
    void refuses_what_graph_cannot_combine(String name, String value, String also, String with) {
      assertThat(tools().refusal(SEARCH, name, value, also, with)).contains("VALIDATION_ERROR");
    }
  }

  @Nested
  class Folders {

    @Test
    void are_listed_with_those_below_each_once() {
      assertThat(tools().toTheEnd("id", READ, "uri", "mail:///folders/", "limit", 5))
          .hasSizeGreaterThan(10)
          .containsExactlyElementsOf(
              tools().toTheEnd("id", READ, "uri", "mail:///folders/", "limit", 100));
    }

    @Test
    void are_read_to_the_end() {
      List<JsonNode> all =
          tools().toTheEnd("id", READ, "uri", "mail:///folders/Drafts", "limit", 2);

      assertThat(all)
          .containsExactlyElementsOf(
              tools().toTheEnd("id", READ, "uri", "mail:///folders/Drafts", "limit", 100));
    }

    @Test
    void of_a_shared_mailbox_are_read() {
      assertThat(
              tools()
                  .items(READ, "uri", "mail:///folders/Inbox?owner=projects@halden-pryce.example"))
          .isNotEmpty();
    }
  }

  @Test
  void a_conversation_is_read_oldest_first() {
    Tools tools = tools();
    JsonNode found = tools.items(SEARCH, "query", "subject:re").get(0);
    JsonNode message = tools.answer(READ, "uri", found.path("uri").asText());

    List<JsonNode> thread =
        tools.toTheEnd(
            "id",
            READ,
            "uri",
            "mail:///conversations/" + message.path("conversationId").asText(),
            "limit",
            1);

    assertThat(thread).extracting(each -> each.path("id").asText()).contains(id(message));
    assertThat(thread).extracting(each -> each.path("receivedDateTime").asText()).isSorted();
  }

  @Test
  void a_request_exchanges_the_token_once_however_many_calls_it_makes() {
    stand.client(MAREN).call(READ, Map.of("uri", "mail:///folders/"));

    assertThat(stand.sandbox().calls("graph")).isGreaterThan(2);
    assertThat(stand.sandbox().calls("entra")).isEqualTo(1);
  }

  private Tools tools() {
    return Tools.of(stand.client(MAREN));
  }

  private static String id(JsonNode item) {
    return item.path("id").asText();
  }

  private String user(int index) {
    return stand.sandbox().users().get(index);
  }

  private static Set<String> ids(JsonNode result) {
    return StreamSupport.stream(items(result).spliterator(), false)
        .filter(item -> item.hasNonNull("id"))
        .map(item -> item.path("id").asText())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static JsonNode items(JsonNode result) {
    assertThat(result.path("isError").asBoolean()).as(result.toString()).isFalse();
    return result.at("/structuredContent/items");
  }
}
