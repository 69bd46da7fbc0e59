package io.m365connector.mcp.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.mcp.jsonrpc.JsonValues;
import io.m365connector.mcp.protocol.LogLevel;
import io.m365connector.mcp.protocol.McpHeaders;
import io.m365connector.mcp.provider.McpContext;
import io.m365connector.mcp.provider.ToolOutcome;
import io.m365connector.mcp.provider.ToolResult;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StreamingTest {

  private static final McpHeaders LEGACY =
      new McpHeaders(List.of("2025-11-25"), List.of(), List.of());

  private static Server serverWith(java.util.function.Consumer<McpContext> work) {
    return new Server(
        Fixtures.EVERYTHING,
        Fixtures.tool(
            "t",
            (arguments, context) -> {
              work.accept(context);
              return ToolResult.text("done");
            }));
  }

  private static void call(Server server) {
    server.modern("tools/call", "t", "\"name\":\"t\"");
  }

  @Nested
  class Progress_ {

    @Test
    void repeats_the_token_of_the_request() {
      Server server = serverWith(context -> context.progress().report(50, 100.0, "half"));

      call(server);

      assertThat(server.sent)
          .singleElement()
          .hasToString(
              "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\",\"params\":"
                  + "{\"progressToken\":\"p\",\"progress\":50,\"total\":100,"
                  + "\"message\":\"half\"}}");
    }

    @Test
    void only_ever_grows() {
      Server server =
          serverWith(
              context -> {
                for (double done : new double[] {0, 0.5, 0.5, 0.25, 1}) {
                  context.progress().report(done, null, null);
                }
              });

      call(server);

      assertThat(server.sent)
          .extracting(message -> message.getJsonObject("params").get("progress").toString())
          .containsExactly("0", "0.5", "1");
    }

    @Test
    void is_the_time_that_passed_where_a_tool_reports_none_and_only_on_a_stream_that_is_open() {
      Server server = serverWith(context -> {});

      call(server);

      assertThat(server.sent).isEmpty();
      assertThat(server.idle.get().map(Server::json))
          .hasValueSatisfying(
              beat ->
                  assertThat(beat.getJsonObject("params"))
                      .hasToString(
                          "{\"progressToken\":\"p\",\"progress\":0,"
                              + "\"message\":\"Still working, 0 s\"}"));
      assertThat(server.idle.get()).as("only ever grows").isEmpty();
    }

    @Test
    void is_the_tools_own_where_it_reports() {
      Server server = serverWith(context -> context.progress().report(1, 3.0, null));

      call(server);

      assertThat(server.idle.get()).isEmpty();
    }

    @Test
    void is_not_wanted_without_a_token() {
      Server server =
          serverWith(
              context -> {
                assertThat(context.progress().wanted()).isFalse();
                context.progress().report(1, null, null);
              });

      server.legacy("tools/call", "{\"name\":\"t\"}");

      assertThat(server.sent).isEmpty();
    }

    @Test
    void is_not_wanted_where_the_client_takes_no_stream() {
      Server server = serverWith(context -> context.progress().report(1, null, null));
      server.streams = false;

      call(server);

      assertThat(server.sent).isEmpty();
    }
  }

  @Nested
  class Log_messages {

    private final Server server =
        serverWith(
            context -> {
              context.log().log(LogLevel.DEBUG, "l", JsonValues.string("fine"));
              context.log().log(LogLevel.WARNING, "l", JsonValues.string("bad"));
            });

    @Test
    void are_not_sent_to_a_modern_client_that_named_no_level() {
      call(server);

      assertThat(server.sent).isEmpty();
    }

    @Test
    void are_sent_from_the_level_that_a_modern_client_named() {
      server.post(
          Server.ALICE,
          new McpHeaders(List.of("2026-07-28"), List.of("tools/call"), List.of("t")),
          Server.request(
              "tools/call",
              "{\"name\":\"t\",\"_meta\":{"
                  + "\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
                  + "\"io.modelcontextprotocol/clientCapabilities\":{},"
                  + "\"io.modelcontextprotocol/logLevel\":\"warning\"}}"));

      assertThat(server.sent)
          .singleElement()
          .hasToString(
              "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/message\",\"params\":"
                  + "{\"level\":\"warning\",\"logger\":\"l\",\"data\":\"bad\"}}");
    }

    @Test
    void are_all_sent_to_a_legacy_client() {
      server.legacy("tools/call", "{\"name\":\"t\"}");

      assertThat(server.sent).hasSize(2);
    }

    @Test
    void are_not_sent_by_a_server_that_offers_none() {
      Server plain =
          new Server(
              Fixtures.PLAIN,
              Fixtures.tool(
                  "t",
                  (arguments, context) -> {
                    context.log().log(LogLevel.ALERT, "l", JsonValues.string("x"));
                    return ToolResult.text("done");
                  }));

      plain.legacy("tools/call", "{\"name\":\"t\"}");

      assertThat(plain.sent).isEmpty();
      assertThat(plain.legacy("logging/setLevel", "{\"level\":\"info\"}").code()).isEqualTo(-32601);
    }

    @Test
    void have_a_level_that_must_be_known() {
      assertThat(server.legacy("logging/setLevel", "{\"level\":\"info\"}").result()).isEmpty();
      assertThat(server.legacy("logging/setLevel", "{\"level\":\"loud\"}").code())
          .isEqualTo(-32602);
    }
  }

  @Nested
  class Cancelling {

    private final AtomicInteger cancelled = new AtomicInteger();
    private Server server = serverWith(context -> {});

    /** A tool during which a notification about its own request arrives. */
    private ToolOutcome run(JsonObject arguments, McpContext context, String user, String id) {
      context.cancellation().onCancel(cancelled::incrementAndGet);
      server.raw(
          user,
          LEGACY,
          "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\","
              + "\"params\":{\"requestId\":"
              + id
              + "}}");
      return ToolResult.text("done");
    }

    private void callThenCancel(String user, String id) {
      server =
          new Server(
              Fixtures.PLAIN,
              Fixtures.tool("t", (arguments, context) -> run(arguments, context, user, id)));
      server.legacy("tools/call", "{\"name\":\"t\"}");
    }

    @Test
    void stops_a_legacy_request_of_ones_own() {
      callThenCancel(Server.ALICE, "1");

      assertThat(cancelled).hasValue(1);
    }

    @Test
    void does_not_reach_the_request_of_another_user() {
      callThenCancel(Server.BOB, "1");

      assertThat(cancelled).hasValue(0);
    }

    @Test
    void of_an_unknown_or_malformed_id_is_ignored() {
      callThenCancel(Server.ALICE, "2");
      callThenCancel(Server.ALICE, "\"1\"");
      callThenCancel(Server.ALICE, "{}");

      assertThat(cancelled).hasValue(0);
    }

    @Test
    void does_not_reach_a_modern_request_whose_stream_is_the_signal() {
      server =
          new Server(
              Fixtures.PLAIN,
              Fixtures.tool(
                  "t", (arguments, context) -> run(arguments, context, Server.ALICE, "1")));

      call(server);

      assertThat(cancelled).hasValue(0);
    }
  }
}
