package io.m365connector.mcp.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.code.Code;
import io.m365connector.code.CodedException;
import io.m365connector.mcp.jsonrpc.JsonValues;
import io.m365connector.mcp.protocol.McpHeaders;
import io.m365connector.mcp.provider.InvalidParams;
import io.m365connector.mcp.provider.ReauthenticationRequired;
import io.m365connector.mcp.provider.ToolProvider;
import io.m365connector.mcp.provider.ToolResult;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolsTest {

  private static Server serverThat(java.util.function.Supplier<ToolResult> behaviour) {
    return new Server(Fixtures.PLAIN, Fixtures.tool("t", (arguments, context) -> behaviour.get()));
  }

  private static Server.Answered call(Server server) {
    return server.modern("tools/call", "t", "\"name\":\"t\"");
  }

  @Nested
  class A_list {

    @Test
    void is_ordered_by_name_whatever_the_providers() {
      Server server =
          new Server(Fixtures.PLAIN, Fixtures.listed("c", "a"), Fixtures.listed("d", "b"));

      assertThat(names(server.legacy("tools/list", "{}").result()))
          .containsExactly("a", "b", "c", "d");
    }

    @Test
    void comes_in_pages_that_add_up() {
      Server server =
          new Server(Fixtures.profile(false, 2), Fixtures.listed("a", "b", "c", "d", "e"));
      List<String> all = new ArrayList<>();
      String params = "{}";
      JsonObject page;
      do {
        page = server.legacy("tools/list", params).result();
        all.addAll(names(page));
        params = "{\"cursor\":\"" + page.getString("nextCursor", "") + "\"}";
      } while (page.containsKey("nextCursor"));

      assertThat(all).containsExactly("a", "b", "c", "d", "e");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "\"\"",
          "\"Mg\\u0000\"",
          "\"' OR 1=1 --\"",
          "\"LTE\"", // -1
          "\"MA\"", // 0
          "\"OTk5OTk5OTk5OTk5\"",
          "\"NQ\"", // as long as the list
          "1",
          "{}",
          "null"
        })
    void refuses_a_cursor_that_is_not_one_of_its_own(String cursor) {
      Server server =
          new Server(Fixtures.profile(false, 2), Fixtures.listed("a", "b", "c", "d", "e"));

      Server.Answered answer = server.legacy("tools/list", "{\"cursor\":" + cursor + "}");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.code()).isEqualTo(-32602);
    }

    @Test
    void is_private_to_the_caller_in_every_page() {
      Server server = new Server(Fixtures.profile(false, 1), Fixtures.listed("a", "b"));
      JsonObject first = server.modern("tools/list", "", "").result();
      JsonObject second =
          server
              .modern("tools/list", "", "\"cursor\":\"" + first.getString("nextCursor") + "\"")
              .result();

      assertThat(first.getString("cacheScope")).isEqualTo("private");
      assertThat(second.getString("cacheScope")).isEqualTo("private");
      assertThat(first.getInt("ttlMs")).isNotNegative();
    }

    @Test
    void describes_each_tool_with_its_hints() {
      Server server = new Server(Fixtures.PLAIN, Fixtures.listed("a"));

      assertThat(server.legacy("tools/list", "{}").result())
          .hasToString(
              "{\"tools\":[{\"name\":\"a\",\"title\":\"a\",\"description\":\"does a\","
                  + "\"inputSchema\":{\"type\":\"object\"},\"annotations\":{\"title\":\"a\","
                  + "\"readOnlyHint\":true,\"destructiveHint\":false,\"idempotentHint\":true,"
                  + "\"openWorldHint\":true}}]}");
    }

    private static List<String> names(JsonObject page) {
      return page.getJsonArray("tools").getValuesAs(JsonObject.class).stream()
          .map(tool -> tool.getString("name"))
          .toList();
    }
  }

  @Nested
  class A_call {

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"arguments\":{}", ",\"arguments\":null"})
    void without_arguments_has_empty_ones(String arguments) {
      AtomicReference<JsonObject> seen = new AtomicReference<>();
      ToolProvider provider =
          Fixtures.tool(
              "t",
              (given, context) -> {
                seen.set(given);
                return ToolResult.text("ok");
              });

      new Server(Fixtures.PLAIN, provider).modern("tools/call", "t", "\"name\":\"t\"" + arguments);

      assertThat(seen.get()).isEqualTo(JsonValue.EMPTY_JSON_OBJECT);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{}",
          "{\"name\":1}",
          "{\"name\":\"t\",\"arguments\":[]}",
          "{\"name\":\"t\",\"arguments\":\"x\"}"
        })
    void that_is_malformed_is_a_protocol_error(String params) {
      Server.Answered answer = serverThat(() -> ToolResult.text("ok")).legacy("tools/call", params);

      assertThat(answer.code()).isEqualTo(-32602);
    }

    @ParameterizedTest
    @ValueSource(strings = {"outlook_send_mail", "../t", "T", "t ", "ｔ", ""})
    void of_a_tool_that_is_not_listed_is_a_protocol_error_and_names_nothing(String name) {
      Server.Answered answer =
          serverThat(() -> ToolResult.text("ok"))
              .legacy("tools/call", "{\"name\":\"" + name + "\"}");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.code()).isEqualTo(-32602);
      assertThat(answer.error().getString("message"))
          .isEqualTo("Unknown tool; call one that tools/list names.");
    }

    @Test
    void answers_structure_and_text() {
      JsonObject structured = JsonValues.object().add("n", 1).build();

      assertThat(call(serverThat(() -> ToolResult.structured(structured, "n is 1"))).result())
          .hasToString(
              "{\"content\":[{\"type\":\"text\",\"text\":\"n is 1\"}],"
                  + "\"structuredContent\":{\"n\":1},\"isError\":false,"
                  + "\"resultType\":\"complete\",\"_meta\":{\"io.modelcontextprotocol/serverInfo\":"
                  + "{\"name\":\"n\",\"title\":\"t\",\"version\":\"v\"}}}");
    }

    @Test
    void answers_legacy_clients_without_modern_fields() {
      assertThat(
              serverThat(() -> ToolResult.text("x"))
                  .legacy("tools/call", "{\"name\":\"t\"}")
                  .result())
          .hasToString("{\"content\":[{\"type\":\"text\",\"text\":\"x\"}],\"isError\":false}");
    }

    @Test
    void keeps_the_tools_own_metadata() {
      ToolResult result =
          new ToolResult(List.of(), null, false, JsonValues.object().add("a/b", 1).build());

      assertThat(call(serverThat(() -> result)).result().getJsonObject("_meta"))
          .containsKeys("a/b", "io.modelcontextprotocol/serverInfo");
    }
  }

  @Nested
  class A_failure {

    @Test
    void a_model_can_act_on_is_a_result() {
      JsonObject result = call(serverThat(() -> ToolResult.error("Narrow the search."))).result();

      assertThat(result.getBoolean("isError")).isTrue();
      assertThat(result.toString()).contains("Narrow the search.");
    }

    @Test
    void that_has_a_code_is_a_result_with_code_and_remedy() {
      Server.Answered answer =
          call(
              serverThat(
                  () -> {
                    throw new Sample();
                  }));

      assertThat(answer.result().getBoolean("isError")).isTrue();
      assertThat(answer.body().toString())
          .contains(Code.GRAPH_UNAVAILABLE.id(), Code.GRAPH_UNAVAILABLE.move())
          .doesNotContain("c4n4ry");
    }

    @Test
    void of_the_request_is_a_protocol_error() {
      Server.Answered answer =
          call(
              serverThat(
                  () -> {
                    throw new InvalidParams("No such thing.");
                  }));

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.code()).isEqualTo(-32602);
    }

    @Test
    void that_nobody_expected_shows_an_id_and_nothing_of_its_text() {
      Server.Answered answer =
          call(
              serverThat(
                  () -> {
                    throw new IllegalStateException("c4n4ry");
                  }));

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.error())
          .hasToString(
              "{\"code\":-32603,\"message\":\"Internal error\","
                  + "\"data\":{\"code\":\"M365C-9002\",\"requestId\":\"request-1\"}}");
    }

    @Test
    void of_a_call_that_was_stopped_says_so_whatever_was_thrown() {
      Server server =
          new Server(
              Fixtures.PLAIN,
              Fixtures.tool(
                  "t",
                  (arguments, context) -> {
                    throw new IllegalStateException("interrupted");
                  }));
      server.cancellation.cancel();

      assertThat(call(server).error().getString("message")).startsWith("The call was stopped");
    }

    @Test
    @SuppressWarnings("InfiniteRecursion")
    void of_the_stack_is_answered_too() {
      assertThat(call(serverThat(A_failure::forever)).code()).isEqualTo(-32603);
    }

    private static ToolResult forever() {
      return forever();
    }

    @Test
    void that_a_new_sign_in_would_mend_is_401_with_the_claims() {
      Answer answer =
          serverThat(
                  () -> {
                    throw new ReauthenticationRequired("{\"access_token\":{}}", "Sign in again.");
                  })
              .raw(
                  Server.ALICE,
                  new McpHeaders(List.of(), List.of(), List.of()),
                  Server.request("tools/call", "{\"name\":\"t\"}"));

      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.claims()).contains("{\"access_token\":{}}");
    }

    private static final class Sample extends CodedException {
      private static final long serialVersionUID = 1L;

      Sample() {
        super(Code.GRAPH_UNAVAILABLE, "c4n4ry detail");
      }
    }
  }
}
