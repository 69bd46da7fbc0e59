package io.m365connector.mcp.jsonrpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRpcReaderTest {

  private static final JsonRpcReader READER = new JsonRpcReader(JsonLimits.DEFAULT);

  private static JsonRpcMessage read(String body) {
    return READER.read(body.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonRpcException refusal(String body) {
    return catchThrowableOfType(JsonRpcException.class, () -> read(body));
  }

  private static void assertInvalid(String body) {
    JsonRpcException refusal = refusal(body);
    assertThat(refusal.status()).isEqualTo(400);
    assertThat(refusal.error().code()).isEqualTo(JsonRpcErrorCode.INVALID_REQUEST);
  }

  @Nested
  class A_body {

    @ParameterizedTest
    @ValueSource(strings = {"null", "42", "\"x\"", "true"})
    void that_is_no_object_is_refused(String body) {
      assertInvalid(body);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"[]", "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]", "[[],[]]", "[1]"})
    void that_is_a_batch_is_refused(String body) {
      assertInvalid(body);
      assertThat(refusal(body).error().message()).contains("Batches");
    }

    @Test
    void longer_than_the_limit_is_refused_with_413() {
      JsonRpcReader small = new JsonRpcReader(JsonLimits.DEFAULT.withBytes(10));

      JsonRpcException refusal =
          catchThrowableOfType(JsonRpcException.class, () -> small.read(new byte[11]));

      assertThat(refusal.status()).isEqualTo(413);
    }
  }

  @Nested
  class The_member_jsonrpc {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"id\":1,\"method\":\"ping\"}",
          "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}",
          "{\"jsonrpc\":2.0,\"id\":1,\"method\":\"ping\"}",
          "{\"jsonrpc\":\"2.0 \",\"id\":1,\"method\":\"ping\"}"
        })
    void must_be_the_string_2_0(String body) {
      assertInvalid(body);
      assertThat(refusal(body).id()).isEqualTo(RequestId.of(1));
    }
  }

  @Nested
  class An_id {

    @ParameterizedTest
    @ValueSource(strings = {"1", "-1", "0", "9223372036854775807", "\"\"", "\"a b\"", "\"ü\""})
    void that_is_a_string_or_an_integer_is_taken_as_it_is(String id) {
      JsonRpcRequest request =
          (JsonRpcRequest) read("{\"jsonrpc\":\"2.0\",\"method\":\"ping\",\"id\":" + id + "}");

      assertThat(request.id().json().toString()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "1.5", "1.0", "1e2", "[]", "{}", "9223372036854775808"})
    void that_is_anything_else_is_refused_without_one(String id) {
      String body = "{\"jsonrpc\":\"2.0\",\"method\":\"ping\",\"id\":" + id + "}";

      assertInvalid(body);
      assertThat(refusal(body).id()).isNull();
    }

    @Test
    void longer_than_256_characters_is_refused_and_not_sent_back() {
      String body = "{\"jsonrpc\":\"2.0\",\"method\":\"ping\",\"id\":\"" + "x".repeat(257) + "\"}";

      assertInvalid(body);
      assertThat(refusal(body).id()).isNull();
    }
  }

  @Nested
  class A_request {

    @Test
    void has_a_method_and_parameters() {
      assertThat(read("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"a/b\",\"params\":{\"x\":1}}"))
          .isEqualTo(
              new JsonRpcRequest(RequestId.of(1), "a/b", JsonValues.object().add("x", 1).build()));
    }

    @Test
    void without_parameters_has_none() {
      JsonRpcRequest request =
          (JsonRpcRequest) read("{\"jsonrpc\":\"2.0\",\"id\":\"q\",\"method\":\"ping\"}");

      assertThat(request.params()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "[1]", "\"x\"", "1"})
    void with_parameters_that_are_no_object_is_refused(String params) {
      JsonRpcException refusal =
          refusal("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":" + params + "}");

      assertThat(refusal.status()).isEqualTo(400);
      assertThat(refusal.error().code()).isEqualTo(JsonRpcErrorCode.INVALID_PARAMS);
      assertThat(refusal.id()).isEqualTo(RequestId.of(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "1", "null", "{}", "[\"ping\"]"})
    void with_a_method_that_is_no_name_is_refused(String method) {
      assertInvalid("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":" + method + "}");
    }

    @Test
    void with_an_endless_method_is_refused_and_it_is_not_repeated() {
      String body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + "c4n4ry".repeat(10_000) + "\"}";

      assertInvalid(body);
      assertThat(refusal(body).error().message()).doesNotContain("c4n4ry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"result\":{}", "\"error\":{}"})
    void that_is_also_a_response_is_refused(String more) {
      assertInvalid("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"," + more + "}");
    }
  }

  @Nested
  class A_notification {

    @Test
    void is_a_message_with_a_method_and_without_id() {
      assertThat(read("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}"))
          .isEqualTo(
              new JsonRpcNotification(
                  "notifications/initialized", jakarta.json.JsonValue.EMPTY_JSON_OBJECT));
    }
  }

  @Nested
  class A_response {

    @Test
    void with_a_result_is_a_reply() {
      assertThat(read("{\"jsonrpc\":\"2.0\",\"id\":\"k\",\"result\":{\"a\":1}}"))
          .isEqualTo(
              new JsonRpcReply(RequestId.of("k"), JsonValues.object().add("a", 1).build(), false));
    }

    @Test
    void with_an_error_is_a_failed_reply() {
      assertThat(((JsonRpcReply) read("{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{}}")).failed())
          .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"jsonrpc\":\"2.0\",\"id\":1}",
          "{\"jsonrpc\":\"2.0\",\"result\":{}}",
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":1}",
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{},\"error\":{}}",
          "{}"
        })
    void that_is_neither_or_both_is_refused(String body) {
      assertInvalid(body);
    }
  }
}
