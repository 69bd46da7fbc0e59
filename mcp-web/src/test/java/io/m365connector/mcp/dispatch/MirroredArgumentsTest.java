package io.m365connector.mcp.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.mcp.jsonrpc.JsonValues;
import io.m365connector.mcp.provider.ToolResult;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MirroredArgumentsTest {

  private static final JsonObject SCHEMA =
      Server.json(
          """
          {"type":"object","properties":{
            "zone":{"type":"string","x-mcp-header":"Zone"},
            "deep":{"type":"object","properties":{"n":{"type":"integer","x-mcp-header":"N"}}}}}"""
              .getBytes(java.nio.charset.StandardCharsets.UTF_8));

  private final Server server =
      new Server(
          Fixtures.PLAIN,
          Fixtures.tool("t", SCHEMA, (arguments, context) -> ToolResult.text("ran")));

  private Server.Answered call(Map<String, List<String>> headers, String arguments) {
    server.parameters = headers;
    return server.modern("tools/call", "t", "\"name\":\"t\",\"arguments\":" + arguments);
  }

  private static void assertMismatch(Server.Answered answer) {
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(-32020);
  }

  @Test
  void A_tool_that_wants_an_argument_in_a_header_too_is_refused_without_it() {
    assertMismatch(call(Map.of(), "{\"zone\":\"here\"}"));
    assertMismatch(call(Map.of("mcp-param-zone", List.of("there")), "{\"zone\":\"here\"}"));
    assertThat(call(Map.of("mcp-param-zone", List.of("here")), "{\"zone\":\"here\"}").status())
        .isEqualTo(200);
  }

  @Test
  void An_argument_that_is_not_given_has_no_header() {
    assertMismatch(call(Map.of("mcp-param-zone", List.of("here")), "{}"));
    assertMismatch(call(Map.of("mcp-param-zone", List.of("null")), "{\"zone\":null}"));
    assertThat(call(Map.of(), "{\"zone\":null}").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"42, 42, 200", "42.0, 42, 200", "4.2e1, 42, 200", "43, 42, 400", "x, 42, 400"})
  void Numbers_are_compared_as_numbers(String header, String argument, int status) {
    assertThat(
            call(Map.of("mcp-param-n", List.of(header)), "{\"deep\":{\"n\":" + argument + "}}")
                .status())
        .isEqualTo(status);
  }

  @Test
  void Nobody_mirrors_anything_in_the_legacy_era() {
    assertThat(
            server
                .legacy("tools/call", "{\"name\":\"t\",\"arguments\":{\"zone\":\"here\"}}")
                .status())
        .isEqualTo(200);
  }

  @Test
  void A_property_without_a_schema_is_no_trouble() {
    JsonObject odd =
        JsonValues.object().add("properties", JsonValues.object().add("a", true)).build();
    Server other =
        new Server(Fixtures.PLAIN, Fixtures.tool("t", odd, (a, context) -> ToolResult.text("ran")));

    assertThat(other.modern("tools/call", "t", "\"name\":\"t\"").status()).isEqualTo(200);
  }
}
