package io.m365connector.mcp.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.mcp.jsonrpc.JsonValues;
import io.m365connector.mcp.protocol.McpHeaders;
import io.m365connector.mcp.provider.InputRequest;
import io.m365connector.mcp.provider.InputRequired;
import io.m365connector.mcp.provider.McpContext;
import io.m365connector.mcp.provider.ToolOutcome;
import io.m365connector.mcp.provider.ToolResult;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskingBackTest {

  private static final String NAME = "\"name\":\"t\"";

  private final Server server = new Server(Fixtures.EVERYTHING, Fixtures.tool("t", this::greet));

  /** Asks for a name, remembers what it was called with, and greets. */
  private ToolOutcome greet(JsonObject arguments, McpContext context) {
    return context
        .inputs()
        .response("who")
        .<ToolOutcome>map(
            reply ->
                ToolResult.text(
                    reply.getJsonObject("content").getString("name")
                        + context.inputs().state().map(Object::toString).orElse("")))
        .orElseGet(
            () ->
                new InputRequired(
                    Map.of("who", InputRequest.elicit("Who?", JsonValue.EMPTY_JSON_OBJECT)),
                    Optional.of(JsonValues.object().add("secret", "s3cr3t").build())));
  }

  private static String reply(String state) {
    return NAME
        + ",\"inputResponses\":{\"who\":{\"action\":\"accept\",\"content\":{\"name\":\"Ann\"}}}"
        + ",\"requestState\":\""
        + state
        + "\"";
  }

  private String firstState() {
    return server.modern("tools/call", "t", NAME).result().getString("requestState");
  }

  @Nested
  class A_modern_client {

    @Test
    void is_answered_with_the_question_and_a_sealed_state_and_no_cache_hints() {
      JsonObject result = server.modern("tools/call", "t", NAME).result();

      assertThat(result.getString("resultType")).isEqualTo("input_required");
      assertThat(result.getJsonObject("inputRequests").getJsonObject("who").getString("method"))
          .isEqualTo("elicitation/create");
      assertThat(result.toString()).doesNotContain("s3cr3t");
      assertThat(result).doesNotContainKeys("ttlMs", "cacheScope", "content");
    }

    @Test
    void gets_the_result_when_it_comes_back_with_the_answer() {
      JsonObject result = server.modern("tools/call", "t", reply(firstState())).result();

      assertThat(result.getString("resultType")).isEqualTo("complete");
      assertThat(result.toString()).contains("Ann").contains("s3cr3t");
    }

    @Test
    void is_asked_again_when_the_answer_is_missing() {
      JsonObject result =
          server.modern("tools/call", "t", NAME + ",\"inputResponses\":{\"other\":{}}").result();

      assertThat(result.getString("resultType")).isEqualTo("input_required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"x\"", "{\"who\":1}", "{\"who\":null}"})
    void that_sends_malformed_answers_gets_a_protocol_error(String responses) {
      assertThat(server.modern("tools/call", "t", NAME + ",\"inputResponses\":" + responses).code())
          .isEqualTo(-32602);
    }

    @Test
    void that_declared_no_elicitation_is_not_asked() {
      Server.Answered answer =
          server.modern(Server.ALICE, "tools/call", "t", NAME, "{\"sampling\":{}}");

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.error())
          .hasToString(
              "{\"code\":-32021,\"message\":\"Missing required client capability\","
                  + "\"data\":{\"requiredCapabilities\":{\"elicitation\":{\"form\":{}}}}}");
    }

    @Test
    void is_never_asked_by_a_list() {
      assertThat(server.modern("tools/list", "", "\"inputResponses\":{}").result())
          .containsEntry("resultType", JsonValues.string("complete"));
    }
  }

  @Nested
  class A_state {

    private void assertRefused(Server.Answered answer) {
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.code()).isEqualTo(-32602);
    }

    @Test
    void that_was_tampered_with_is_refused() {
      String state = firstState();

      assertRefused(server.modern("tools/call", "t", reply(state + "A")));
      assertRefused(server.modern("tools/call", "t", reply("A" + state.substring(1))));
      assertRefused(server.modern("tools/call", "t", reply("")));
      assertRefused(server.modern("tools/call", "t", reply("AAAA")));
      assertRefused(server.modern("tools/call", "t", reply("x".repeat(20_000))));
    }

    @Test
    void of_another_user_is_refused() {
      assertRefused(
          server.modern(Server.BOB, "tools/call", "t", reply(firstState()), Server.CAPABILITIES));
    }

    @Test
    void of_other_arguments_is_refused() {
      assertRefused(
          server.modern(
              "tools/call", "t", reply(firstState()) + ",\"arguments\":{\"amount\":1000}"));
    }

    @Test
    void opens_however_the_retry_orders_its_members() {
      String arguments = ",\"arguments\":{\"a\":1,\"b\":[{\"x\":1,\"y\":2}]}";
      String reordered = ",\"arguments\":{\"b\":[{\"y\":2,\"x\":1}],\"a\":1}";
      String state =
          server.modern("tools/call", "t", NAME + arguments).result().getString("requestState");

      assertThat(server.modern("tools/call", "t", reply(state) + reordered).body())
          .containsKey("result");
    }
  }

  @Nested
  class A_legacy_client {

    private final McpHeaders headers = new McpHeaders(List.of("2025-11-25"), List.of(), List.of());

    private void answersAs(String user, String body) {
      server.onMessage =
          question ->
              server.raw(
                  user,
                  headers,
                  "{\"jsonrpc\":\"2.0\",\"id\":\"" + question.getString("id") + "\"," + body + "}");
    }

    @Test
    void is_asked_on_the_stream_of_its_request() {
      answersAs(Server.ALICE, "\"result\":{\"action\":\"accept\",\"content\":{\"name\":\"Ann\"}}");

      JsonObject result = server.legacy("tools/call", "{" + NAME + "}").result();

      assertThat(result.toString()).contains("Ann").contains("s3cr3t");
      assertThat(server.sent).hasSize(1);
      assertThat(server.sent.get(0).getString("method")).isEqualTo("elicitation/create");
      assertThat(server.sent.get(0).getString("id")).hasSize(24);
    }

    @Test
    void that_refuses_ends_the_call() {
      answersAs(Server.ALICE, "\"error\":{\"code\":-1,\"message\":\"c4n4ry\"}");

      Server.Answered answer = server.legacy("tools/call", "{" + NAME + "}");

      assertThat(answer.code()).isEqualTo(-32603);
      assertThat(answer.body().toString()).doesNotContain("c4n4ry");
    }

    @Test
    void cannot_be_answered_for_by_another_user() {
      server.onMessage =
          question -> {
            String id = question.getString("id");
            String body = "{\"jsonrpc\":\"2.0\",\"id\":\"" + id + "\",\"result\":{\"content\":%s}}";
            server.raw(Server.BOB, headers, body.formatted("{\"name\":\"Mallory\"}"));
            server.raw(Server.ALICE, headers, body.formatted("{\"name\":\"Ann\"}"));
          };

      assertThat(server.legacy("tools/call", "{" + NAME + "}").body().toString())
          .contains("Ann")
          .doesNotContain("Mallory");
    }

    @Test
    void that_takes_no_stream_is_told_so() {
      server.streams = false;

      assertThat(server.legacy("tools/call", "{" + NAME + "}").code()).isEqualTo(-32603);
    }

    @Test
    void whose_call_was_cancelled_is_not_waited_for() {
      server.onMessage = question -> server.cancellation.cancel();

      assertThat(server.legacy("tools/call", "{" + NAME + "}").code()).isEqualTo(-32603);
    }

    @Test
    void is_not_asked_where_the_server_does_not_do_that() {
      Server plain = new Server(Fixtures.PLAIN, Fixtures.tool("t", AskingBackTest.this::greet));

      Server.Answered answer = plain.legacy("tools/call", "{" + NAME + "}");

      assertThat(answer.code()).isEqualTo(-32602);
      assertThat(plain.sent).isEmpty();
    }
  }
}
