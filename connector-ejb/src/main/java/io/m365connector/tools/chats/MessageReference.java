package io.m365connector.tools.chats;

import io.m365connector.graph.rest.ChatMessage;
import io.m365connector.tools.Excerpt;
import io.m365connector.tools.JsonFields;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The message that a chat message answers: Teams attaches it as JSON in a text. */
final class MessageReference {

  static final String TYPE = "messageReference";

  private static final int PREVIEW = 300;

  private MessageReference() {}

  static @Nullable JsonObject of(@Nullable List<ChatMessage.File> attachments) {
    for (ChatMessage.File each : attachments == null ? List.<ChatMessage.File>of() : attachments) {
      if (TYPE.equals(each.contentType()) && each.content() != null) {
        return parsed(each.content());
      }
    }
    return null;
  }

  private static @Nullable JsonObject parsed(String content) {
    try (JsonReader reader = Json.createReader(new StringReader(content))) {
      JsonObject reference = reader.readObject();
      JsonObject sender =
          reference.get("messageSender") instanceof JsonObject object ? object : null;
      return new JsonFields()
          .add("id", text(reference, "messageId"))
          .add("sender", Sender.of(sender))
          .add("preview", Excerpt.of(text(reference, "messagePreview"), PREVIEW))
          .json();
    } catch (JsonException e) {
      return null;
    }
  }

  private static @Nullable String text(JsonObject holder, String name) {
    return holder.get(name) instanceof JsonString string ? string.getString() : null;
  }
}
