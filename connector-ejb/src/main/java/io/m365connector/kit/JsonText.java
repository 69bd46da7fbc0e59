package io.m365connector.kit;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** JSON as files hold it. */
final class JsonText {

  private JsonText() {}

  /** Indented, for people, with a line's end. */
  static byte[] indented(JsonStructure json) {
    StringWriter text = new StringWriter();
    try (JsonWriter writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(text)) {
      writer.write(json);
    }
    return (text.toString().strip() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  static JsonArray array(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readArray();
    }
  }

  static JsonObject object(byte[] file) {
    try (JsonReader reader =
        Json.createReader(new StringReader(new String(file, StandardCharsets.UTF_8)))) {
      return reader.readObject();
    }
  }
}
