package io.m365connector.mcp.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.mcp.jsonrpc.JsonValues;
import io.m365connector.mcp.provider.ToolProvider;
import io.m365connector.mcp.provider.ToolResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MirroredArgumentsTest {

  @Test
  void A_tool_that_wants_an_argument_in_a_header_too_is_refused_without_it() {
    ToolProvider provider =
        Fixtures.tool(
            "t",
            JsonValues.object()
                .add("type", "object")
                .add(
                    "properties",
                    JsonValues.object()
                        .add("n", JsonValues.object().add("x-mcp-header", "N"))
                        .add("b", JsonValues.object().add("x-mcp-header", "B")))
                .build(),
            (arguments, context) -> ToolResult.text("ran"));
    Server server = new Server(Fixtures.PLAIN, provider);
    server.parameters = Map.of("mcp-param-n", List.of("7"), "mcp-param-b", List.of("true"));

    Server.Answered right =
        server.modern("tools/call", "t", "\"name\":\"t\",\"arguments\":{\"n\":7,\"b\":true}");
    Server.Answered wrong =
        server.modern("tools/call", "t", "\"name\":\"t\",\"arguments\":{\"n\":8,\"b\":true}");

    assertThat(right.body().toString()).contains("ran");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.code()).isEqualTo(-32020);
    assertThat(server.legacy("tools/call", "{\"name\":\"t\",\"arguments\":{\"n\":9}}").status())
        .as("nobody mirrors anything in the legacy era")
        .isEqualTo(200);
  }
}
