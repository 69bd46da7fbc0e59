package io.m365connector.systemtests.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.McpClient;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A user's mail, and nobody else's. */
@ExtendWith(SharedStand.class)
class MailIT {

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
