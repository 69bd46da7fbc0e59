package io.m365connector.systemtests.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.systemtests.support.Json;
import io.m365connector.systemtests.support.RawHttp;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is not a message: the documented error with its status, never 500, nothing of the input sent
 * back, and a server that goes on.
 */
@ExtendWith(SharedStand.class)
class MalformedInputIT {

  /** Stands in every input; an answer that contains it repeats what it was sent. */
  private static final String CANARY = "c4n4ry";

  private static final int MIB = 1 << 20;
  private static final int PARSE_ERROR = -32700;
  private static final int INVALID_REQUEST = -32600;
  private static final int INVALID_PARAMS = -32602;

  private final Endpoint endpoint;

  MalformedInputIT(Stand stand) {
    this.endpoint = new Endpoint(stand);
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        Arguments.of("nothing", "", PARSE_ERROR),
        Arguments.of("white space", " \r\n\t", PARSE_ERROR),
        Arguments.of("a truncated object", "{'jsonrpc':'2.0','id':1,'c4n4ry':", PARSE_ERROR),
        Arguments.of("a truncated text", "{'jsonrpc':'2.0','c4n4ry", PARSE_ERROR),
        Arguments.of("two messages", message("1") + message("2"), PARSE_ERROR),
        Arguments.of("a comment", message("1") + "//c4n4ry", PARSE_ERROR),
        Arguments.of("a trailing comma", "{'jsonrpc':'2.0','id':1,}", PARSE_ERROR),
        Arguments.of("a byte order mark", "\uFEFF" + message("1"), PARSE_ERROR),
        Arguments.of("half of a surrogate pair", with("'x':'\\uD800c4n4ry'"), PARSE_ERROR),
        Arguments.of("a control character in a text", with("'x':'\u0001c4n4ry'"), PARSE_ERROR),
        Arguments.of("not a number", with("'x':NaN"), PARSE_ERROR),
        Arguments.of("HTML", "<html>c4n4ry</html>", PARSE_ERROR),
        Arguments.of("a text", "'c4n4ry'", INVALID_REQUEST),
        Arguments.of("a number", "7", INVALID_REQUEST),
        Arguments.of("null", "null", INVALID_REQUEST),
        Arguments.of("a batch", "[" + message("1") + "]", INVALID_REQUEST),
        Arguments.of("an empty batch", "[]", INVALID_REQUEST),
        Arguments.of("an empty object", "{}", INVALID_REQUEST),
        Arguments.of("no version", "{'id':1,'method':'ping','c4n4ry':1}", INVALID_REQUEST),
        Arguments.of("version 1.0", "{'jsonrpc':'1.0','id':1,'method':'ping'}", INVALID_REQUEST),
        Arguments.of("version 2 as number", "{'jsonrpc':2.0,'id':1,'method':'c'}", INVALID_REQUEST),
        Arguments.of("no method", "{'jsonrpc':'2.0','id':1,'c4n4ry':1}", INVALID_REQUEST),
        Arguments.of("a method that is a number", with("'method':7", ""), INVALID_REQUEST),
        Arguments.of("an empty method", with("'method':''", ""), INVALID_REQUEST),
        Arguments.of(
            "an endless method",
            with("'method':'" + "c4n4ry".repeat(200) + "'", ""),
            INVALID_REQUEST),
        Arguments.of("request and response in one", with("'result':{}"), INVALID_REQUEST),
        Arguments.of(
            "result and error in one",
            "{'jsonrpc':'2.0','id':1,'result':{},'error':{}}",
            INVALID_REQUEST),
        Arguments.of("a member twice", with("'params':{},'params':{'c4n4ry':1}"), INVALID_REQUEST),
        Arguments.of(
            "a member twice inside", with("'params':{'a':1,'\\u0061':'c4n4ry'}"), INVALID_REQUEST),
        Arguments.of("the method twice", with("'method':'c4n4ry'"), INVALID_REQUEST),
        Arguments.of("a number out of range", with("'x':1e999999999"), INVALID_REQUEST),
        Arguments.of(
            "a number of a thousand digits", with("'x':" + "7".repeat(1000)), INVALID_REQUEST),
        Arguments.of("parameters in a list", with("'params':['c4n4ry']"), INVALID_PARAMS),
        Arguments.of("parameters that are null", with("'params':null"), INVALID_PARAMS),
        Arguments.of(
            "metadata that is a text", with("'params':{'_meta':'c4n4ry'}"), INVALID_PARAMS));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void a_body_is_answered_with_its_error(String what, String body, int code) {
    assertRefused(endpoint.post(body.replace('\'', '"')), 400, code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"null", "true", "1.5", "1e3000", "{}", "[]", "9223372036854775808", "LONG"})
  void an_id_that_is_none_is_refused(String id) {
    String value = id.equals("LONG") ? "\"" + CANARY.repeat(100) + "\"" : id;

    assertRefused(endpoint.post(message(value).replace('\'', '"')), 400, INVALID_REQUEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "\"seven\"", "-9223372036854775808", "\"\"", "\"\\u0007\""})
  void an_id_that_is_one_comes_back(String id) {
    RawHttp.Answer answer = endpoint.post(message(id).replace('\'', '"'));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("id")).isEqualTo(Json.parse(id));
  }

  @Nested
  class A_JSON_bomb {

    static Stream<Arguments> bombs() {
      return Stream.of(
          Arguments.of("lists in lists", "[".repeat(MIB)),
          Arguments.of("objects in objects", "{\"a\":".repeat(MIB / 5)),
          Arguments.of("a million values", "{\"a\":[" + "1,".repeat(500_000) + "1]}"),
          Arguments.of("a hundred thousand names", names()),
          Arguments.of("names with the same hash", sameHash()),
          Arguments.of("a text of a megabyte", "{\"jsonrpc\":\"" + "x".repeat(MIB - 100) + "\"}"),
          Arguments.of("escapes", "\"" + "\\u0041".repeat(MIB / 6 - 1) + "\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void is_refused_at_once(String what, String body) {
      long start = System.nanoTime();

      RawHttp.Answer answer = endpoint.post(body);

      assertRefused(answer, 400, INVALID_REQUEST, PARSE_ERROR);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    private static String names() {
      StringBuilder all = new StringBuilder("{\"n\":0");
      for (int i = 0; i < 80_000; i++) {
        all.append(",\"n").append(i).append("\":0");
      }
      return all.append('}').toString();
    }

    /** "Aa" and "BB" have one hash code, and so has every row of them of the same length. */
    private static String sameHash() {
      StringBuilder all = new StringBuilder("{\"n\":0");
      for (int i = 0; i < 1 << 14; i++) {
        all.append(",\"");
        for (int bit = 0; bit < 14; bit++) {
          all.append((i >> bit & 1) == 0 ? "Aa" : "BB");
        }
        all.append("\":0");
      }
      return all.append('}').toString();
    }
  }

  @Nested
  class A_size {

    @Test
    void that_is_declared_beyond_the_limit_is_refused_before_it_arrives() {
      RawHttp.Answer answer = endpoint.post("{", "Content-Length: " + (MIB + 1));

      assertRefused(answer, 413, INVALID_REQUEST);
    }

    @Test
    void that_is_counted_beyond_the_limit_is_refused_without_a_declaration() {
      byte[] body = new byte[MIB + 8192];
      Arrays.fill(body, (byte) ' ');

      RawHttp.Answer answer = endpoint.post(RawHttp.chunked(body), "Transfer-Encoding: chunked");

      assertRefused(answer, 413, INVALID_REQUEST);
    }

    @Test
    void just_at_the_limit_is_read() {
      String message = message("1").replace('\'', '"');
      String body = message + " ".repeat(MIB - message.length());

      assertThat(endpoint.post(body).status()).isEqualTo(200);
      assertThat(
              endpoint
                  .post(
                      RawHttp.chunked(body.getBytes(StandardCharsets.UTF_8)),
                      "Transfer-Encoding: chunked")
                  .status())
          .isEqualTo(200);
    }
  }

  @Nested
  class A_form {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Content-Type:",
          "Content-Type: text/plain",
          "Content-Type: application/x-www-form-urlencoded",
          "Content-Type: multipart/form-data; boundary=c4n4ry",
          "Content-Type: application/json; charset=utf-16",
          "Content-Type: application/json; charset=iso-8859-1",
          "Content-Type: application/jsonp"
        })
    void that_is_not_JSON_in_UTF_8_is_refused(String type) {
      assertRefused(endpoint.post(message("1").replace('\'', '"'), type), 415, INVALID_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"c4n4ry", "application/json, text/plain", "/json", ";"})
    void that_names_no_type_is_malformed(String type) {
      assertRefused(
          endpoint.post(message("1").replace('\'', '"'), "Content-Type: " + type),
          400,
          INVALID_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "c4n4ry"})
    void that_is_encoded_is_refused(String encoding) {
      RawHttp.Answer answer =
          endpoint.post(
              message("1").replace('\'', '"'),
              "Content-Type: application/json",
              "Content-Encoding: " + encoding);

      assertRefused(answer, 415, INVALID_REQUEST);
    }

    @Test
    void of_another_encoding_than_it_says_is_refused() {
      String text = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"x\":\"ü\"}";

      assertRefused(endpoint.post(text.getBytes(StandardCharsets.ISO_8859_1)), 400, PARSE_ERROR);
      assertRefused(endpoint.post(text.getBytes(StandardCharsets.UTF_16)), 400, PARSE_ERROR);
      assertRefused(endpoint.post(new byte[] {(byte) 0xC0, (byte) 0x80}), 400, PARSE_ERROR);
    }
  }

  @Test
  void The_server_goes_on() {
    endpoint.post("[".repeat(MIB));

    assertThat(endpoint.legacy("ping", Map.of()).status()).isEqualTo(200);
  }

  private static String message(String id) {
    return "{'jsonrpc':'2.0','id':" + id + ",'method':'ping'}";
  }

  private static String with(String member) {
    return with("'method':'ping'", "," + member);
  }

  private static String with(String method, String rest) {
    return "{'jsonrpc':'2.0','id':1," + method + rest + "}";
  }

  private static void assertRefused(RawHttp.Answer answer, int status, Integer... codes) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type").orElse("")).startsWith("application/json");
    assertThat(answer.json().path("jsonrpc").asText()).isEqualTo("2.0");
    assertThat(answer.json().at("/error/code").asInt()).isIn((Object[]) codes);
    assertThat(answer.json().at("/error/message").asText()).isNotBlank();
    assertThat(answer.body()).doesNotContain(CANARY);
    assertThat(String.join("\n", answer.head())).doesNotContain(CANARY);
  }
}
