package io.m365connector.tools.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.graph.FakeGraph.Call;
import io.m365connector.tools.ToolTest;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchMailTest extends ToolTest {

  private SearchMail tool;

  @BeforeEach
  void makeTool() {
    tool = new SearchMail(client, cursors);
  }

  static String mail(int number) {
    return """
        {"id":"m%d=","subject":"Subject %d","from":{"emailAddress":{"name":"Bob","address":"bob@x.example"}},
         "toRecipients":[{"emailAddress":{"name":"Alice","address":"alice@x.example"}}],
         "receivedDateTime":"2026-06-%02dT08:00:00Z","bodyPreview":"Hello\\r\\nthere","webLink":"https://outlook/x",
         "isRead":false,"hasAttachments":true,"surprise":{"new":[1]}}
        """
        .formatted(number, number, 1 + number % 28);
  }

  static List<String> mails(int count) {
    return IntStream.range(0, count).mapToObj(SearchMailTest::mail).toList();
  }

  @Test
  void returns_metadata_and_a_uri() {
    graph.get("/me/messages", graph.pages(mails(1)));

    JsonObject answer = run(tool, "{'afterDateTime':'2026-05-01'}");

    JsonObject item = answer.getJsonArray("items").getJsonObject(0);
    assertThat(item.getString("uri")).isEqualTo("mail:///messages/m0=");
    assertThat(item.getString("sender")).isEqualTo("Bob <bob@x.example>");
    assertThat(item.getJsonArray("recipients").getString(0)).isEqualTo("Alice <alice@x.example>");
    assertThat(item.getString("summary")).isEqualTo("Hello there");
    assertThat(item.getBoolean("isRead")).isFalse();
    assertThat(answer.getJsonObject("pagination").getBoolean("moreResults")).isFalse();
    assertThat(answer.getJsonObject("pagination").getInt("totalResultCount")).isEqualTo(1);
    assertThat(answer.keySet().stream().toList().getLast()).isEqualTo("pagination");
  }

  @Test
  void every_call_asks_for_named_properties_and_immutable_ids_under_an_id_of_its_own() {
    graph.get("/me/messages", graph.pages(mails(1)));
    run(tool, "{'query':'x'}");
    Call first = graph.lastCall();
    run(tool, "{'query':'x'}");

    assertThat(first.header("Authorization")).isEqualTo("Bearer graph.token.value");
    assertThat(first.header("Prefer")).contains("IdType=\"ImmutableId\"");
    assertThat(first.parameter("$select")).contains("subject").doesNotContain(",body,");
    assertThat(first.header("client-request-id"))
        .matches("[0-9a-f-]{36}")
        .isNotEqualTo(graph.lastCall().header("client-request-id"));
  }

  @Test
  void without_any_argument_the_error_is_the_hosted_connectors_word_for_word() {
    assertThat(fail(tool, "{}").getString("message"))
        .startsWith(
            "VALIDATION_ERROR: outlook_email_search requires at least one of: query, sender,"
                + " recipient, afterDateTime, beforeDateTime, folderName, mailboxOwnerEmail, order,"
                + " or cursor");
    assertThat(exchange.exchanges()).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      quoteCharacter = '`',
      value = {
        "{'query':'budget'}                        | /me/messages | \"budget\" | - | -",
        "{'query':'q3 report'}                     | /me/messages | \"(q3 report)\" | - | -",
        "{'query':'ABC-123'}                       | /me/messages | \"\\\"ABC-123\\\"\" | - | -",
        "{'sender':'Bob Miller'}                   | /me/messages | \"from:\\\"Bob Miller\\\"\" | - | -",
        "{'sender':'bob@x.example'}                | /me/messages | - | receivedDateTime ge 1900-01-01T00:00:00Z and from/emailAddress/address eq 'bob@x.example' | receivedDateTime desc",
        "{'from':'bob@x.example','order':'oldest'} | /me/mailFolders/inbox/messages | - | receivedDateTime ge 1900-01-01T00:00:00Z and from/emailAddress/address eq 'bob@x.example' | receivedDateTime asc",
        "{'recipient':'carol@x.example'}           | /me/messages | \"recipients:\\\"carol@x.example\\\"\" | - | -",
        "{'afterDateTime':'2026-06-01'}            | /me/messages | - | receivedDateTime ge 2026-06-01T00:00:00Z | receivedDateTime desc",
        "{'beforeDateTime':'2026-06-01'}           | /me/messages | - | receivedDateTime lt 2026-06-02T00:00:00Z | receivedDateTime desc",
        "{'after_date_time':'yesterday','beforeDateTime':'now'} | /me/messages | - | receivedDateTime ge 2026-06-16T00:00:00Z and receivedDateTime lt 2026-06-17T10:00:01Z | receivedDateTime desc",
        "{'query':'x','afterDateTime':'2026-06-01T12:00:00Z'} | /me/messages | \"x AND received>=2026-05-31\" | - | -",
        "{'query':'x','sender':'bob@x.example','beforeDateTime':'2026-06-10'} | /me/messages | \"x AND from:\\\"bob@x.example\\\" AND received<=2026-06-11\" | - | -",
        "{'folderName':'Sent Items'}               | /me/mailFolders/sentitems/messages | - | - | receivedDateTime desc",
        "{'folderName':'inbox','query':'x'}        | /me/mailFolders/inbox/messages | \"x\" | - | -",
        "{'order':'newest'}                        | /me/mailFolders/inbox/messages | - | - | receivedDateTime desc",
        "{'order':'oldest','folderName':'Archive'} | /me/mailFolders/archive/messages | - | - | receivedDateTime asc",
        "{'mailboxOwnerEmail':'team@x.example'}    | /users/team@x.example/messages | - | - | receivedDateTime desc",
        "{'mailboxOwnerEmail':'team@x.example','folderName':'Inbox','order':'oldest'} | /users/team@x.example/mailFolders/inbox/messages | - | - | receivedDateTime asc",
        "{'mailboxOwnerEmail':'team@x.example','query':'x','sender':'Bob'} | /users/team@x.example/messages | \"x AND from:\\\"Bob\\\"\" | - | -",
        "{'query':'*'}                             | /me/messages | \"received>=1970-01-01\" | - | -",
        "{'query':'x','unknown':{'a':[1]},'limit':'5'} | /me/messages | \"x\" | - | -"
      })
  void arguments_become_a_request_that_graph_serves(
      String arguments, String path, String search, String filter, String orderBy) {
    graph.get(path, graph.pages(List.of()));

    run(tool, arguments);

    Call call = graph.lastCall();
    assertThat(call.path()).isEqualTo("/v1.0" + path);
    assertThat(call.parameters().get("$search")).isEqualTo(search);
    assertThat(call.parameters().get("$filter")).isEqualTo(filter);
    assertThat(call.parameters().get("$orderby")).isEqualTo(orderBy);
    assertThat(exchange.exchanges()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'recipient':'a','folderName':'Inbox'}          | recipient cannot be combined with folderName",
        "{'recipient':'a','mailboxOwnerEmail':'b@x.example'} | recipient cannot be combined with mailboxOwnerEmail",
        "{'recipient':'a','order':'newest'}              | recipient cannot be combined with order",
        "{'query':'a','order':'newest'}                  | order cannot be combined with query",
        "{'sender':'Bob','order':'oldest'}               | full e-mail address",
        "{'order':'random'}                              | newest or oldest",
        "{'mailboxOwnerEmail':'not an address'}          | e-mail address",
        "{'mailboxOwnerEmail':'a@x.example/../me'}       | e-mail address",
        "{'afterDateTime':'2026-13-01'}                  | not understood",
        "{'afterDateTime':'2026-06-02','beforeDateTime':'2026-06-01'} | window is empty",
        "{'afterDateTime':'0000-01-01'}                  | between the years",
        "{'afterDateTime':'today','timeZone':'../../etc'} | timeZone",
        "{'query':['a']}                                 | must be a string",
        "{'query':'a','limit':'many'}                    | whole number",
        "{'cursor':'https://graph.microsoft.com/v1.0/me/messages?$skip=10'} | cursor has expired"
      })
  void what_graph_cannot_serve_is_refused_with_the_reason(String arguments, String reason) {
    JsonObject error = fail(tool, arguments.replace('\'', '"'));

    assertThat(error.getString("code")).isEqualTo("VALIDATION_ERROR");
    assertThat(error.getString("message")).startsWith("VALIDATION_ERROR: ").contains(reason);
    assertThat(graph.calls()).isEmpty();
  }

  @Nested
  class Paging {

    @Test
    void by_offset_visits_every_message_once() {
      graph.get("/me/messages", graph.pages(mails(23)));
      assertThat(pagesByOffset(tool, "{'afterDateTime':'2026-01-01','limit':5"))
          .hasSize(23)
          .doesNotHaveDuplicates();
    }

    @Test
    void by_offset_visits_every_message_of_a_text_search_once() {
      graph.get("/me/messages", graph.pages(mails(23)));
      assertThat(pagesByOffset(tool, "{'query':'x','limit':4")).hasSize(23).doesNotHaveDuplicates();
    }

    @Test
    void by_cursor_visits_every_message_of_a_shared_mailbox_once() {
      graph.get("/users/team@x.example/messages", graph.pages(mails(12)));
      assertThat(
              pagesByCursor(
                  tool, "{'query':'hello','mailboxOwnerEmail':'Team@x.example','limit':5}"))
          .hasSize(12)
          .doesNotHaveDuplicates();
    }

    @Test
    void by_cursor_visits_every_message_of_a_folder_once_though_dates_are_cut_here() {
      graph.get("/me/mailFolders/inbox/messages", graph.pages(mails(28)));
      List<String> seen =
          pagesByCursor(
              tool, "{'query':'x','folderName':'Inbox','afterDateTime':'2026-06-15','limit':3}");
      assertThat(seen).hasSize(14).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000000000", "'1e3'", "\"7\""})
    void brings_limits_into_their_bounds(String limit) {
      graph.get("/me/messages", graph.pages(mails(80)));
      JsonObject answer = run(tool, "{'afterDateTime':'2026-01-01','limit':" + limit + "}");
      assertThat(answer.getJsonArray("items").size()).isBetween(1, 50);
    }

    @Test
    void ends_a_page_early_when_it_would_crowd_the_model() {
      String big = mail(1).replace("https://outlook/x", "https://outlook/" + "x".repeat(9_000));
      graph.get("/me/messages", graph.pages(IntStream.range(0, 10).mapToObj(i -> big).toList()));
      JsonObject answer = run(tool, "{'afterDateTime':'2026-01-01'}");
      assertThat(answer.getJsonArray("items")).hasSizeLessThan(10);
      assertThat(answer.toString()).hasSizeLessThan(50_000);
      assertThat(answer.getJsonObject("pagination").getInt("nextOffset"))
          .isEqualTo(answer.getJsonArray("items").size());
    }
  }
}
