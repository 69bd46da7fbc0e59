package io.m365connector.mcp.jsonrpc;

import static io.m365connector.mcp.jsonrpc.JsonRpcErrorCode.INVALID_REQUEST;
import static io.m365connector.mcp.jsonrpc.JsonRpcErrorCode.PARSE_ERROR;
import static io.m365connector.mcp.jsonrpc.JsonRpcException.refused;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.CharArrayReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Reads one JSON text so that no two parsers could disagree about it (RFC 7493): strict UTF-8
 * without a byte order mark, no duplicate names, no lone surrogates, numbers of a sane size,
 * nothing after the value, and all of it bounded.
 */
final class StrictJson {

  /** Beyond a double's range another reader would see infinity or zero. */
  private static final int MAX_SCALE = 400;

  private static final JsonParserFactory PARSERS =
      JsonValues.PROVIDER.createParserFactory(Map.of());

  private final JsonParser parser;
  private final JsonLimits limits;
  private int values;

  private StrictJson(JsonParser parser, JsonLimits limits) {
    this.parser = parser;
    this.limits = limits;
  }

  /**
   * Reads the whole body.
   *
   * @throws JsonRpcException -32700 for what is not JSON, -32600 for JSON beyond the limits or with
   *     duplicate names
   */
  static JsonValue read(byte[] body, JsonLimits limits) {
    if (body.length > limits.bytes()) {
      throw tooLarge();
    }
    CharBuffer text = decode(body);
    try (JsonParser parser =
        PARSERS.createParser(
            new CharArrayReader(text.array(), text.arrayOffset(), text.remaining()))) {
      StrictJson json = new StrictJson(parser, limits);
      JsonValue root = json.value(parser.next(), 0);
      if (parser.hasNext()) {
        throw notJson();
      }
      return root;
    } catch (JsonException | NoSuchElementException | NumberFormatException e) {
      throw notJson();
    }
  }

  /** HTTP 413: the declared or counted length passes the limit. */
  static JsonRpcException tooLarge() {
    return refused(INVALID_REQUEST, "The request body is too large.").withStatus(413);
  }

  private static JsonRpcException notJson() {
    return refused(PARSE_ERROR, "The body is not one valid JSON value in UTF-8.");
  }

  private static CharBuffer decode(byte[] body) {
    boolean byteOrderMark =
        body.length > 2
            && body[0] == (byte) 0xEF
            && body[1] == (byte) 0xBB
            && body[2] == (byte) 0xBF;
    if (byteOrderMark) {
      throw notJson();
    }
    try {
      // A fresh decoder reports malformed input instead of replacing it.
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
    } catch (CharacterCodingException e) {
      throw notJson();
    }
  }

  private JsonValue value(Event event, int depth) {
    if (++values > limits.values()) {
      throw refused(INVALID_REQUEST, "The request has too many values.");
    }
    return switch (event) {
      case START_OBJECT -> object(deeper(depth));
      case START_ARRAY -> array(deeper(depth));
      case VALUE_STRING -> JsonValues.string(text());
      case VALUE_NUMBER -> number();
      case VALUE_TRUE -> JsonValue.TRUE;
      case VALUE_FALSE -> JsonValue.FALSE;
      case VALUE_NULL -> JsonValue.NULL;
      default -> throw notJson();
    };
  }

  private int deeper(int depth) {
    if (depth == limits.depth()) {
      throw refused(INVALID_REQUEST, "The request is nested too deeply.");
    }
    return depth + 1;
  }

  private JsonObject object(int depth) {
    JsonObjectBuilder builder = JsonValues.object();
    int names = 0;
    for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
      names++;
      builder.add(text(), value(parser.next(), depth));
    }
    JsonObject object = builder.build();
    if (object.size() != names) {
      throw refused(INVALID_REQUEST, "The request has a duplicate member name.");
    }
    return object;
  }

  private JsonValue array(int depth) {
    JsonArrayBuilder builder = JsonValues.array();
    for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
      builder.add(value(event, depth));
    }
    return builder.build();
  }

  private JsonValue number() {
    String token = parser.getString();
    if (token.length() > limits.numberLength()) {
      throw refused(INVALID_REQUEST, "The request has a number that is too long.");
    }
    if (Math.abs((long) new BigDecimal(token).scale()) > MAX_SCALE) {
      throw refused(INVALID_REQUEST, "The request has a number out of range.");
    }
    return parser.getValue();
  }

  private String text() {
    String text = parser.getString();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean paired =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!paired) {
          throw notJson();
        }
        i++;
      }
    }
    return text;
  }
}
