package io.m365connector.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.m365connector.mcp.jsonrpc.JsonRpcException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

  private static void check(String contentType, String... encodings) {
    Body.requireJson(
        name -> "Content-Type".equals(name) ? List.of(contentType) : Arrays.asList(encodings));
  }

  private static int refusalOf(String contentType, String... encodings) {
    return catchThrowableOfType(JsonRpcException.class, () -> check(contentType, encodings))
        .status();
  }

  @Nested
  class A_content_type {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "application/json",
          "Application/JSON",
          "application/json; charset=utf-8",
          "application/json;charset=UTF-8",
          "application/json; charset=\"utf-8\"",
          "application/json; profile=x"
        })
    void of_JSON_in_UTF_8_is_taken(String type) {
      assertThatCode(() -> check(type)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "text/plain",
          "text/plain; application/json",
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=x",
          "application/json; charset=utf-16",
          "application/json; charset=utf-7",
          "application/json; charset=iso-8859-1",
          "application/json; charset=utf-8; charset=utf-16",
          "application/json-patch+json",
          "application/jsonx",
          "application/json, text/plain"
        })
    void of_anything_else_is_415(String type) {
      assertThat(refusalOf(type)).isEqualTo(415);
    }

    @Test
    void that_is_missing_or_sent_twice_is_415() {
      for (List<String> types :
          List.of(List.<String>of(), List.of("application/json", "application/json"))) {
        assertThat(
                catchThrowableOfType(
                        JsonRpcException.class,
                        () ->
                            Body.requireJson(
                                name -> "Content-Type".equals(name) ? types : List.of()))
                    .status())
            .isEqualTo(415);
      }
    }
  }

  @Nested
  class A_content_encoding {

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate", "gzip, gzip", "identity, gzip", ""})
    void is_415(String encoding) {
      assertThat(refusalOf("application/json", encoding)).isEqualTo(415);
    }

    @Test
    void of_identity_is_none() {
      assertThatCode(() -> check("application/json", "identity")).doesNotThrowAnyException();
    }
  }

  @Nested
  class A_length {

    private static byte[] read(int actual, long declared, int limit) throws IOException {
      return Body.read(new ByteArrayInputStream(new byte[actual]), declared, limit);
    }

    @ParameterizedTest
    @CsvSource({"10, 10", "10, -1", "0, 0", "0, -1", "9000, -1", "10000, 10000"})
    void within_the_limit_is_read(int actual, long declared) throws IOException {
      assertThat(read(actual, declared, 10_000)).hasSize(actual);
    }

    @ParameterizedTest
    @CsvSource({"11, 11", "11, -1", "5, 11", "1000000, -1"})
    void beyond_the_limit_is_413_as_declared_or_as_counted(int actual, long declared) {
      assertThat(
              catchThrowableOfType(JsonRpcException.class, () -> read(actual, declared, 10))
                  .status())
          .isEqualTo(413);
    }

    @Test
    void that_is_declared_too_large_is_refused_without_reading() {
      InputStream untouchable =
          new InputStream() {
            @Override
            public int read() {
              throw new AssertionError("read");
            }
          };

      assertThat(
              catchThrowableOfType(
                      JsonRpcException.class, () -> Body.read(untouchable, 1L << 40, 10))
                  .status())
          .isEqualTo(413);
    }

    @Test
    void that_is_endless_is_read_no_further_than_the_limit() {
      long[] count = {0};
      InputStream endless =
          new InputStream() {
            @Override
            public int read() {
              count[0]++;
              return ' ';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
              count[0] += length;
              return length;
            }
          };

      catchThrowableOfType(JsonRpcException.class, () -> Body.read(endless, -1, 100_000));

      assertThat(count[0]).isLessThanOrEqualTo(100_001);
    }

    @Test
    void arrives_whole_in_whatever_pieces() throws IOException {
      byte[] sent = new byte[50_000];
      new Random(1).nextBytes(sent);
      InputStream pieces =
          new ByteArrayInputStream(sent) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
              return super.read(buffer, offset, Math.min(length, 7));
            }
          };

      assertThat(Body.read(pieces, -1, 100_000)).isEqualTo(sent);
    }
  }
}
