package io.m365connector.systemtests.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.Invariants;
import io.m365connector.systemtests.support.Json;
import io.m365connector.systemtests.support.McpClient;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Families C and D: whatever stands in an argument, each tool refuses it or reads what it always
 * reads. Every request that Graph then received is looked at.
 */
@Tag("nightly")
@ExtendWith(SharedStand.class)
class HostileArgumentsIT {

  /** What reading needs POST for: searches and calculations that Graph offers no other way. */
  private static final Pattern READING =
      Pattern.compile(
          "/v1.0/(search/query|\\$batch|me/findMeetingTimes"
              + "|me/calendar/getSchedule|users/[^/]+/calendar/getSchedule)");

  private static final List<Object> VALUES =
      List.of(
          "../..",
          "root:/../x",
          "%2e%2e%2f",
          "me",
          "items('x')",
          "x?$expand=manager",
          "x/content",
          "x#",
          "' or '1'='1",
          "'; drop table allowlist_entry; --",
          "\" OR path:\"https://x\"",
          "AND NOT (",
          "author:boss *",
          "*",
          "((((((((((a+)+)+)+)+)+)+)+)+)+$",
          "https://graph.microsoft.com@evil.example/v1.0/me",
          "https://evil.example/v1.0/me",
          "file:///etc/passwd",
          "http://169.254.169.254/latest",
          "ms-word:ofe|u|https://evil",
          "mail:///messages/../../users",
          "file:///drives/x/items/..%2f..",
          "chat:///x/../y",
          "/sendMail",
          "AAMk/reply",
          "u!aHR0cHM6Ly9ldmls",
          "<script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "${jndi:ldap://evil/x}",
          "#{7*7}",
          "../../etc/timezone",
          "0000-00-00",
          "2026-13-01",
          "9999-12-31T23:59:60Z",
          "true",
          "1e3",
          "-1",
          "\u202e\u200b\u0000x",
          "a\r\nX-Injected: 1",
          "x".repeat(5_000),
          -1,
          0,
          Integer.MAX_VALUE,
          Long.MAX_VALUE,
          1e300,
          true,
          List.of("a", List.of("b")),
          Map.of("$ref", "http://evil.example", "@type", "java.lang"));

  private final Stand stand;
  private Invariants invariants;

  HostileArgumentsIT(Stand stand) {
    this.stand = stand;
  }

  @BeforeEach
  void look() {
    invariants = Invariants.of(stand);
  }

  @AfterEach
  void check() throws IOException {
    invariants.check();
  }

  static Stream<Object> values() {
    return VALUES.stream();
  }

  @ParameterizedTest
  @MethodSource("values")
  void is_refused_or_answered_and_reaches_nothing_else(Object value) {
    stand.sandbox().grant("Chat.Read ChannelMessage.Read.All Team.ReadBasic.All");
    McpClient client = stand.client("");

    for (JsonNode tool : client.request("tools/list", Map.of()).at("/result/tools")) {
      tool.at("/inputSchema/properties")
          .fieldNames()
          .forEachRemaining(name -> call(client, tool, name, value));
    }

    for (JsonNode request : stand.sandbox().requests("graph")) {
      assertRead(request);
    }
  }

  @Test
  void D13_no_argument_makes_a_read_a_change() {
    McpClient client = stand.client("");
    for (String tool :
        List.of("outlook_send_mail", "outlook_create_event", "teams_send_chat_message")) {
      JsonNode answer =
          client.request("tools/call", Map.of("name", tool, "arguments", Map.of("body", "x")));
      assertThat(answer.has("error")).as(answer.toString()).isTrue();
    }
    for (String name : List.of("method", "action", "send", "@odata.type", "X-HTTP-Method")) {
      client.call("outlook_email_search", Map.of("query", "offer", name, "DELETE"));
    }

    for (JsonNode request : stand.sandbox().requests("graph")) {
      assertRead(request);
    }
  }

  private void call(McpClient client, JsonNode tool, String argument, Object value) {
    Map<String, Object> arguments = new HashMap<>();
    tool.at("/inputSchema/required").forEach(each -> arguments.put(each.asText(), "x"));
    arguments.put(argument, value);
    HttpResponse<String> answer =
        client.post(
            "tools/call", Map.of("name", tool.path("name").asText(), "arguments", arguments));
    invariants.seen(answer);
    String what = tool.path("name").asText() + arguments + answer.body();
    assertThat(answer.statusCode()).as(what).isEqualTo(200);
    assertThat(answer.body())
        .as(what)
        .doesNotContain("M365C-9002", "Exception", "at io.m365connector", "java.lang.String");
    assertThat(Json.parse(McpClient.message(answer).toString()).isObject()).isTrue();
  }

  private static void assertRead(JsonNode request) {
    String path = request.path("rawPath").asText();
    assertThat(path).startsWith("/v1.0/").doesNotContain("%2F", "%2f", "%5C", "%5c", "\\");
    assertThat(path.split("/", -1)).doesNotContain("..", ".");
    assertThat(path).as("a segment in a literal").doesNotMatch(".*'[^']*/[^']*'.*");
    assertThat(request.path("method").asText().equals("GET") || READING.matcher(path).matches())
        .as("reads only: " + request)
        .isTrue();
  }
}
