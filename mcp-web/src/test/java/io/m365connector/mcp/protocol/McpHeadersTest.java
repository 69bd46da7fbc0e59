package io.m365connector.mcp.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.m365connector.mcp.jsonrpc.JsonRpcErrorCode;
import io.m365connector.mcp.jsonrpc.JsonRpcException;
import io.m365connector.mcp.jsonrpc.JsonRpcRequest;
import io.m365connector.mcp.jsonrpc.JsonValues;
import io.m365connector.mcp.jsonrpc.RequestId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class McpHeadersTest {

  private static JsonRpcRequest call(String method, String member, String value) {
    return new JsonRpcRequest(
        RequestId.of(1), method, JsonValues.object().add(member, value).build());
  }

  private static void check(JsonRpcRequest request, String... names) {
    new McpHeaders(List.of(), List.of(request.method()), List.of(names))
        .requireMirror(request, false);
  }

  private static void assertMismatch(JsonRpcRequest request, String... names) {
    JsonRpcException refusal =
        catchThrowableOfType(JsonRpcException.class, () -> check(request, names));
    assertThat(refusal.error().code()).isEqualTo(JsonRpcErrorCode.HEADER_MISMATCH);
    assertThat(refusal.status()).isEqualTo(400);
  }

  private static String encoded(String text) {
    return "=?base64?"
        + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))
        + "?=";
  }

  @Nested
  class Mcp_Name {

    @ParameterizedTest
    @CsvSource({"tools/call,name", "prompts/get,name", "resources/read,uri"})
    void mirrors_what_the_method_is_about(String method, String member) {
      JsonRpcRequest request = call(method, member, "it");

      assertThatCode(() -> check(request, "it")).doesNotThrowAnyException();
      assertMismatch(request, "other");
      assertMismatch(request);
      assertMismatch(request, "it", "it");
    }

    @Test
    void is_of_no_matter_for_other_methods() {
      assertThatCode(() -> check(call("tools/list", "name", "it"))).doesNotThrowAnyException();
    }

    @Test
    void is_case_sensitive() {
      assertMismatch(call("tools/call", "name", "it"), "IT");
    }

    @Test
    void is_not_asked_for_when_the_body_lacks_the_member() {
      assertThatCode(() -> check(call("tools/call", "other", "x"))).doesNotThrowAnyException();
    }

    @Test
    void may_have_white_space_around_it() {
      assertThatCode(() -> check(call("tools/call", "name", "it"), "\t it "))
          .doesNotThrowAnyException();
    }
  }

  @Nested
  class The_sentinel_encoding {

    @ParameterizedTest
    @ValueSource(strings = {"plain", "Zürich", "世界", " padded ", "a\nb", "=?base64?x?=", ""})
    void is_decoded_before_comparing(String name) {
      JsonRpcRequest request = call("tools/call", "name", name);

      assertThatCode(() -> check(request, encoded(name))).doesNotThrowAnyException();
    }

    @Test
    void that_decodes_to_another_name_is_a_mismatch() {
      assertMismatch(call("tools/call", "name", "it"), encoded("other"));
    }

    @Test
    void inside_plain_text_is_plain_text() {
      String name = "x=?base64?eA==?=";

      assertThatCode(() -> check(call("tools/call", "name", name), name))
          .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "=?base64?aXQ?=", // padding missing
          "=?base64?aXR=?=", // stray bits
          "=?base64?a X Q=?=",
          "=?base64?!!!!?=",
          "=?base64?/w==?=", // not UTF-8
          "=?BASE64?aXQ=?=",
          "=?base64?aXQ="
        })
    void that_is_malformed_is_a_mismatch(String header) {
      assertMismatch(call("tools/call", "name", "it"), header);
    }
  }

  @Nested
  class A_plain_value {

    @ParameterizedTest
    @ValueSource(strings = {"Zürich", "a\u0000b", "a\rb", "\u007f", "\u00a0"})
    void with_other_than_visible_ASCII_is_a_mismatch(String name) {
      assertMismatch(call("tools/call", "name", name), name);
    }
  }

  @Nested
  class A_mirrored_argument {

    private final McpHeaders headers =
        McpHeaders.from(
            List.of("MCP-PARAM-Region", "Other"),
            name -> name.equals("MCP-PARAM-Region") ? List.of("Zone 1") : List.of());

    @Test
    void is_found_in_any_case() {
      assertThat(headers.parameter("rEGION")).contains("Zone 1");
      assertThat(headers.parameter("Size")).isEmpty();
    }

    @Test
    void is_decoded() {
      McpHeaders coded =
          McpHeaders.from(List.of("Mcp-Param-Region"), name -> List.of("=?base64?WsO8cmljaA==?="));

      assertThat(coded.parameter("Region")).contains("Zürich");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=?base64?SGVsbG8?=", "=?base64?SGVs!G8=?=", "Zürich"})
    void that_is_malformed_is_a_mismatch(String value) {
      McpHeaders malformed = McpHeaders.from(List.of("Mcp-Param-R"), name -> List.of(value));

      assertThat(
              catchThrowableOfType(JsonRpcException.class, () -> malformed.parameter("R"))
                  .error()
                  .code())
          .isEqualTo(JsonRpcErrorCode.HEADER_MISMATCH);
    }
  }

  @Test
  void A_refusal_repeats_neither_header_nor_body() {
    JsonRpcException refusal =
        catchThrowableOfType(
            JsonRpcException.class,
            () -> check(call("tools/call", "name", "c4n4ry-body"), "c4n4ry-header"));

    assertThat(refusal.error().message()).doesNotContain("c4n4ry");
  }
}
