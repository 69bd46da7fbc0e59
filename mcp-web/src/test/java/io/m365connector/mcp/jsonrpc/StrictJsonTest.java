package io.m365connector.mcp.jsonrpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

  private static final String CANARY = "c4n4ry";

  private static JsonRpcException refusal(byte[] body) {
    return catchThrowableOfType(
        JsonRpcException.class, () -> StrictJson.read(body, JsonLimits.DEFAULT));
  }

  private static JsonRpcException refusal(String body) {
    return refusal(body.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertRefused(JsonRpcException refusal, int status, JsonRpcErrorCode code) {
    assertThat(refusal.status()).isEqualTo(status);
    assertThat(refusal.error().code()).isEqualTo(code);
    assertThat(refusal.id()).isNull();
  }

  private static void assertAccepted(String body) {
    assertThatCode(() -> StrictJson.read(body.getBytes(StandardCharsets.UTF_8), JsonLimits.DEFAULT))
        .doesNotThrowAnyException();
  }

  @Nested
  class Syntax {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          " ",
          "{",
          "[",
          "{\"a\":1",
          "{\"a\":}",
          "{\"a\":1,}",
          "[1,]",
          "{'a':1}",
          "{a:1}",
          "// comment\n{}",
          "{}/* comment */",
          "{} {}",
          "{}x",
          "{}]",
          "\"open",
          "\"tab\tinside\"",
          "nul",
          "tru",
          "NaN",
          "Infinity",
          "01",
          "+1",
          "1.",
          ".5",
          "0x10",
          "\"\\x41\"",
          "\"\\u12\""
        })
    void that_is_not_JSON_is_a_parse_error(String body) {
      assertRefused(refusal(body), 400, JsonRpcErrorCode.PARSE_ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", " {} \r\n\t", "null", "42", "\"x\"", "[]", "[1,[2,{}]]", "-0"})
    void of_any_value_is_accepted_here(String body) {
      assertAccepted(body);
    }
  }

  @Nested
  class Encoding {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "efbbbf7b7d", // a byte order mark
          "22ff22", // no such byte
          "22c0af22", // overlong slash
          "22eda08022", // a surrogate, encoded
          "22f490808022", // beyond the last code point
          "22e282", // cut off
          "7b00", // UTF-16
          "fffe7b007d00"
        })
    void other_than_strict_UTF_8_is_a_parse_error(String hex) {
      assertRefused(refusal(HexFormat.of().parseHex(hex)), 400, JsonRpcErrorCode.PARSE_ERROR);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "\"\\ud800\"",
          "\"\\udc00\"",
          "\"\\ud800x\"",
          "\"\\ud800\\ud800\"",
          "\"\\udc00\\ud800\"",
          "{\"\\ud800\":1}"
        })
    void with_a_lone_surrogate_is_a_parse_error(String body) {
      assertRefused(refusal(body), 400, JsonRpcErrorCode.PARSE_ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\ud83d\\ude00\"", "\"😀\"", "\"\\u0000\"", "\"ü\""})
    void of_whole_characters_is_accepted(String body) {
      assertAccepted(body);
    }
  }

  @Nested
  class Duplicate_names {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"a\":1,\"a\":1}",
          "{\"a\":1,\"\\u0061\":2}",
          "{\"x\":{\"a\":1,\"b\":2,\"a\":3}}",
          "[{\"a\":1,\"a\":2}]"
        })
    void are_refused_at_any_depth(String body) {
      assertRefused(refusal(body), 400, JsonRpcErrorCode.INVALID_REQUEST);
    }

    @Test
    void are_not_names_that_differ_in_case() {
      assertAccepted("{\"a\":1,\"A\":2}");
    }
  }

  @Nested
  class Bounds {

    @Test
    void of_depth_are_refused_beyond_64_levels() {
      assertAccepted("[".repeat(64) + "]".repeat(64));
      assertRefused(
          refusal("[".repeat(65) + "]".repeat(65)), 400, JsonRpcErrorCode.INVALID_REQUEST);
      assertRefused(refusal("{\"a\":".repeat(100_000)), 400, JsonRpcErrorCode.INVALID_REQUEST);
    }

    @Test
    void of_length_are_refused_with_413() {
      String body = "\"" + "x".repeat(JsonLimits.DEFAULT.bytes()) + "\"";

      assertRefused(refusal(body), 413, JsonRpcErrorCode.INVALID_REQUEST);
    }

    @Test
    void of_the_number_of_values_are_refused() {
      assertRefused(
          refusal("[0" + ",0".repeat(50_000) + "]"), 400, JsonRpcErrorCode.INVALID_REQUEST);
    }

    @Test
    void of_names_that_share_a_hash_cost_no_more_than_others() {
      StringBuilder body = new StringBuilder("{\"AaAa\":0");
      for (int i = 0; i < 4096; i++) {
        StringBuilder name = new StringBuilder();
        for (int bit = 0; bit < 12; bit++) {
          name.append((i >> bit & 1) == 0 ? "Aa" : "BB");
        }
        body.append(",\"").append(name).append("\":0");
      }

      assertAccepted(body.append('}').toString());
    }
  }

  @Nested
  class Numbers {

    @ParameterizedTest
    @ValueSource(strings = {"1e401", "1e-401", "1e999999999", "1e-999999999", "1e99999999999999"})
    void out_of_range_are_refused(String body) {
      assertThat(refusal(body).status()).isEqualTo(400);
    }

    @Test
    void of_many_digits_are_refused() {
      assertRefused(refusal("9".repeat(65)), 400, JsonRpcErrorCode.INVALID_REQUEST);
      assertRefused(refusal("9".repeat(1_000_000)), 400, JsonRpcErrorCode.INVALID_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9007199254740993", "1.5e10", "-0.0", "1e400"})
    void of_a_sane_size_are_accepted(String body) {
      assertAccepted(body);
    }
  }

  @Nested
  class Refusals {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"c4n4ry\"",
          "\"c4n4ry\\ud800\"",
          "{\"c4n4ry\":1,\"c4n4ry\":2}",
          "c4n4ry",
          "{\"a\":1c4n4ry}"
        })
    void repeat_nothing_of_the_body(String body) {
      assertThat(refusal(body).error().json().toString()).doesNotContain(CANARY);
    }

    @Test
    void are_the_only_outcome_besides_a_value_for_damaged_messages() {
      byte[] sound =
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"a\":[1.5e3,\"ü\"]}}"
              .getBytes(StandardCharsets.UTF_8);
      Random random = new Random(7);
      for (int round = 0; round < 20_000; round++) {
        byte[] damaged = sound.clone();
        for (int i = 0; i <= random.nextInt(4); i++) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        try {
          StrictJson.read(damaged, JsonLimits.DEFAULT);
        } catch (JsonRpcException refused) {
          assertThat(refused.status()).isEqualTo(400);
        }
      }
    }
  }

  @Test
  void What_is_read_is_what_was_written() {
    JsonObject read =
        (JsonObject)
            StrictJson.read(
                "{\"s\":\"a\\n\\u00fc\",\"n\":12345678901,\"d\":0.1,\"b\":[true,false,null]}"
                    .getBytes(StandardCharsets.UTF_8),
                JsonLimits.DEFAULT);

    assertThat(read.getString("s")).isEqualTo("a\nü");
    assertThat(read.getJsonNumber("n").longValueExact()).isEqualTo(12_345_678_901L);
    assertThat(read.getJsonNumber("d").toString()).isEqualTo("0.1");
    assertThat(read.getJsonArray("b").toString()).isEqualTo("[true,false,null]");
  }
}
