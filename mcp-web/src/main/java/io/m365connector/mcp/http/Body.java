package io.m365connector.mcp.http;

import io.m365connector.mcp.jsonrpc.JsonRpcErrorCode;
import io.m365connector.mcp.jsonrpc.JsonRpcException;
import io.m365connector.mcp.jsonrpc.JsonRpcReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Takes the body of a message off the wire. Its form is judged from the headers first; its length
 * is bounded twice, as declared and as counted.
 */
final class Body {

  private static final int UNSUPPORTED_MEDIA_TYPE = 415;
  private static final int FIRST_BUFFER = 8192;

  private Body() {}

  /**
   * Refuses what is not plain JSON in UTF-8. A form or text type is what a web page can send
   * without a preflight.
   *
   * @throws JsonRpcException with HTTP 415
   */
  static void requireJson(Function<String, List<String>> header) {
    List<String> types = header.apply("Content-Type");
    boolean json = types.size() == 1 && isJson(types.get(0));
    boolean encoded =
        header.apply("Content-Encoding").stream().anyMatch(value -> !isIdentity(value));
    if (!json || encoded) {
      throw JsonRpcException.refused(
              JsonRpcErrorCode.INVALID_REQUEST, Statuses.text(UNSUPPORTED_MEDIA_TYPE))
          .withStatus(UNSUPPORTED_MEDIA_TYPE);
    }
  }

  private static boolean isIdentity(String value) {
    return "identity".equalsIgnoreCase(value.strip());
  }

  private static boolean isJson(String value) {
    String[] parts = value.toLowerCase(Locale.ROOT).split(";", -1);
    if (!"application/json".equals(parts[0].strip())) {
      return false;
    }
    return Arrays.stream(parts)
        .skip(1)
        .map(String::strip)
        .filter(parameter -> parameter.startsWith("charset="))
        .map(parameter -> parameter.substring("charset=".length()).replace("\"", ""))
        .allMatch("utf-8"::equals);
  }

  /**
   * Reads at most {@code limit} bytes.
   *
   * @param declared {@code Content-Length}; negative when there is none
   * @throws JsonRpcException with HTTP 413 when there are more
   */
  static byte[] read(InputStream in, long declared, int limit) throws IOException {
    if (declared > limit) {
      throw JsonRpcReader.tooLarge();
    }
    byte[] buffer = new byte[declared >= 0 ? (int) declared + 1 : FIRST_BUFFER];
    int length = 0;
    while (true) {
      int count = in.read(buffer, length, buffer.length - length);
      if (count < 0) {
        return Arrays.copyOf(buffer, length);
      }
      length += count;
      if (length > limit) {
        throw JsonRpcReader.tooLarge();
      }
      if (length == buffer.length) {
        buffer = Arrays.copyOf(buffer, Math.min(limit + 1, buffer.length * 2));
      }
    }
  }
}
