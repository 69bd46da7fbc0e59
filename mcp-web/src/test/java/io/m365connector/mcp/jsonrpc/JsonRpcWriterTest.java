package io.m365connector.mcp.jsonrpc;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonRpcWriterTest {

  private static String text(byte[] message) {
    return new String(message, StandardCharsets.UTF_8);
  }

  @Test
  void a_result_carries_the_id_of_its_request() {
    assertThat(text(JsonRpcWriter.result(RequestId.of("ü"), JsonValue.EMPTY_JSON_OBJECT)))
        .isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":\"ü\",\"result\":{}}");
  }

  @Test
  void an_error_whose_request_could_not_be_read_has_no_id() {
    assertThat(
            text(
                JsonRpcWriter.error(
                    null, new JsonRpcError(JsonRpcErrorCode.PARSE_ERROR, "Not JSON"))))
        .isEqualTo("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32700,\"message\":\"Not JSON\"}}");
  }

  @Test
  void an_error_may_have_data() {
    assertThat(
            text(
                JsonRpcWriter.error(
                    RequestId.of(7),
                    new JsonRpcError(
                        JsonRpcErrorCode.INVALID_PARAMS,
                        "No",
                        JsonValues.object().add("uri", "a:b").build()))))
        .isEqualTo(
            "{\"jsonrpc\":\"2.0\",\"id\":7,"
                + "\"error\":{\"code\":-32602,\"message\":\"No\",\"data\":{\"uri\":\"a:b\"}}}");
  }

  @Test
  void a_notification_has_no_id_and_a_request_has_one() {
    assertThat(text(JsonRpcWriter.notification("n", JsonValue.EMPTY_JSON_OBJECT)))
        .isEqualTo("{\"jsonrpc\":\"2.0\",\"method\":\"n\",\"params\":{}}");
    assertThat(text(JsonRpcWriter.request(RequestId.of(1), "m", JsonValue.EMPTY_JSON_OBJECT)))
        .isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"m\",\"params\":{}}");
  }

  @Test
  void a_message_is_one_line_so_that_it_fits_an_event() {
    byte[] message =
        JsonRpcWriter.result(RequestId.of(1), JsonValues.object().add("t", "a\nb\r\u2028").build());

    assertThat(text(message)).doesNotContain("\n", "\r");
  }

  @Test
  void half_a_character_from_upstream_becomes_a_question_mark_and_not_invalid_UTF_8() {
    byte[] message =
        JsonRpcWriter.result(RequestId.of(1), JsonValues.object().add("t", "a\ud800b").build());

    assertThat(text(message)).contains("a?b");
  }
}
