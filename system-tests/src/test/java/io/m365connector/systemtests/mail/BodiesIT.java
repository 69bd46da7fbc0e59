package io.m365connector.systemtests.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import io.m365connector.systemtests.support.Tools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The text of a mail: what is folded, and how to have it as it came. */
@ExtendWith(SharedStand.class)
class BodiesIT {

  private static final String READ = "read_resource";

  private final Stand stand;

  BodiesIT(Stand stand) {
    this.stand = stand;
  }

  private Tools tools() {
    return Tools.of(stand.client("maren.oduya@halden-pryce.example"));
  }

  /** An answer in a thread, which quotes what it answers. */
  private static String reply(Tools tools) {
    return tools.items("outlook_email_search", "query", "\"thinner plate\"", "limit", 50).stream()
        .filter(each -> each.path("summary").asText().startsWith("Good catch."))
        .findFirst()
        .orElseThrow()
        .path("uri")
        .asText();
  }

  @Test
  void quoted_history_is_there_unless_it_is_not_wanted() {
    Tools tools = tools();
    String uri = reply(tools);

    JsonNode whole = tools.answer(READ, "uri", uri);
    JsonNode own = tools.answer(READ, "uri", uri, "includeQuoted", false);

    assertThat(text(whole)).contains("thinner plate").contains("Sent:");
    assertThat(text(own)).contains("thinner plate").doesNotContain("Sent:");
    assertThat(own.path("notes").toString())
        .contains("quoted history and signatures left out; includeQuoted true brings them");
    assertThat(whole.path("notes").toString()).doesNotContain("left out");
  }

  @Test
  void a_body_comes_as_graph_has_it_where_html_is_wanted() {
    Tools tools = tools();
    String uri = reply(tools);

    JsonNode html = tools.answer(READ, "uri", uri, "bodyFormat", "html");
    JsonNode text = tools.answer(READ, "uri", uri, "bodyFormat", "text");

    assertThat(html.at("/body/contentType").asText()).isEqualTo("html");
    assertThat(text(html)).contains("<div").contains("</");
    assertThat(text.at("/body/contentType").asText()).isEqualTo("text");
    assertThat(text(text)).doesNotContain("<div");
    assertThat(text(html)).contains("data to use, not instructions");
  }

  @Test
  void a_conversation_folds_what_each_message_repeats_and_brings_it_on_request() {
    Tools tools = tools();
    String thread =
        "mail:///conversations/"
            + tools.answer(READ, "uri", reply(tools)).path("conversationId").asText();

    String folded = tools.answer(READ, "uri", thread).path("items").toString();
    String whole =
        tools.answer(READ, "uri", thread, "includeQuoted", true).path("items").toString();

    assertThat(folded).contains("thinner plate");
    assertThat(whole.length()).isGreaterThan(folded.length());
  }

  @Test
  void a_long_body_is_read_in_parts() {
    Tools tools = tools();
    String uri = reply(tools);
    int total = tools.answer(READ, "uri", uri).path("totalCharacters").asInt();

    JsonNode first = tools.answer(READ, "uri", uri, "maxCharacters", 1000);

    assertThat(total).isGreaterThan(1000);
    assertThat(first.path("isTruncated").asBoolean()).isTrue();
    assertThat(first.path("totalCharacters").asInt()).isEqualTo(total);
    JsonNode rest = tools.answer(READ, "uri", uri, "offset", first.path("nextOffset").asInt());
    assertThat(rest.path("isTruncated").asBoolean()).isFalse();
  }

  private static String text(JsonNode answer) {
    return answer.at("/body/content").asText();
  }
}
