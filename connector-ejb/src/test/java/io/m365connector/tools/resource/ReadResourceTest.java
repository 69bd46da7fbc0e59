package io.m365connector.tools.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.graph.FakeGraph;
import io.m365connector.tools.ToolTest;
import io.m365connector.tools.mail.ReadMessage;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadResourceTest extends ToolTest {

  private ReadResource tool;

  @BeforeEach
  void makeTool() {
    tool = new ReadResource(List.of(new ReadMessage()), client, cursors);
  }

  @Test
  void reads_a_message_with_its_body() {
    graph.get(
        "/me/messages/AAMk-1_2=",
        "{\"id\":\"AAMk-1_2=\",\"subject\":\"Hi\",\"conversationId\":\"c1\","
            + "\"body\":{\"contentType\":\"html\",\"content\":\"<p>Hello</p>\"}}");

    JsonObject answer = run(tool, "{'uri':'mail:///messages/AAMk-1_2='}");

    assertThat(answer.getString("kind")).isEqualTo("message");
    assertThat(answer.getString("conversationId")).isEqualTo("c1");
    assertThat(answer.getBoolean("isTruncated")).isFalse();
    assertThat(graph.lastCall().parameter("$select")).contains("body");
  }

  @Test
  void what_is_missing_and_what_is_forbidden_look_the_same() {
    graph.get("/me/messages/a", call -> FakeGraph.Reply.error(403, "ErrorAccessDenied"));

    String missing = fail(tool, "{'uri':'mail:///messages/b'}").getString("message");
    String forbidden = fail(tool, "{'uri':'mail:///messages/a'}").getString("message");

    assertThat(missing).startsWith("NOT_FOUND: ").contains("client-request-id");
    assertThat(plain(forbidden)).isEqualTo(plain(missing));
  }

  private static String plain(String message) {
    return message.replaceAll("client-request-id [0-9a-f-]+", "");
  }
}
