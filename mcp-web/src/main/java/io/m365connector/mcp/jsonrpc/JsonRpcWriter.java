package io.m365connector.mcp.jsonrpc;

import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes messages of ours as compact UTF-8. A result is walked once, straight into the bytes that
 * are sent; no text form of it exists in between.
 */
public final class JsonRpcWriter {

  private static final int USUAL_SIZE = 2048;

  private static final JsonGeneratorFactory GENERATORS =
      JsonValues.PROVIDER.createGeneratorFactory(Map.of());

  private JsonRpcWriter() {}

  /** A successful response. */
  public static byte[] result(RequestId id, JsonObject result) {
    return message(
        json -> {
          json.write("id", id.json());
          json.write("result", result);
        });
  }

  /** A successful response whose result was {@link #rendered} before. */
  public static byte[] result(RequestId id, byte[] rendered) {
    byte[] start =
        ("{\"jsonrpc\":\"2.0\",\"id\":" + id.json() + ",\"result\":")
            .getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(start, start.length + rendered.length + 1);
    System.arraycopy(rendered, 0, all, start.length, rendered.length);
    all[all.length - 1] = '}';
    return all;
  }

  /** A result as it stands in responses, to be used for many. */
  public static byte[] rendered(JsonObject result) {
    return result.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * An error response.
   *
   * @param id null when the request's id could not be read; the member is left out then
   */
  public static byte[] error(@Nullable RequestId id, JsonRpcError error) {
    return message(
        json -> {
          if (id != null) {
            json.write("id", id.json());
          }
          json.write("error", error.json());
        });
  }

  /** A notification. */
  public static byte[] notification(String method, JsonObject params) {
    return message(
        json -> {
          json.write("method", method);
          json.write("params", params);
        });
  }

  /** A request to the client; 2025-11-25 and older only. */
  public static byte[] request(RequestId id, String method, JsonObject params) {
    return message(
        json -> {
          json.write("id", id.json());
          json.write("method", method);
          json.write("params", params);
        });
  }

  private static byte[] message(Consumer<JsonGenerator> members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
    try (JsonGenerator json = GENERATORS.createGenerator(bytes, StandardCharsets.UTF_8)) {
      json.writeStartObject();
      json.write("jsonrpc", "2.0");
      members.accept(json);
      json.writeEnd();
    }
    return bytes.toByteArray();
  }
}
