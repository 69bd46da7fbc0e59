package io.m365connector.tools.chats;

import io.m365connector.graph.rest.ChatMessage;
import io.m365connector.tools.Excerpt;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.Schema;
import io.m365connector.tools.resource.BodyText;
import io.m365connector.tools.resource.UntrustedContent;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A message of a chat or channel as text, with what it answers and what is attached. */
final class ChatMessageItem {

  /** A longer message is cut here and read on its own. */
  static final int MAX_BODY = 8_000;

  private ChatMessageItem() {}

  static JsonFields fields(ChatMessage message, String uri) {
    String text = BodyText.of(message.body(), true).text();
    boolean cut = text.length() > MAX_BODY;
    return head(message, uri)
        .add(
            "content",
            UntrustedContent.fenced(
                cut ? text.substring(0, Excerpt.boundary(text, MAX_BODY)) : text, "chat message"))
        .add("isTruncated", cut);
  }

  /** All but the text. */
  static JsonFields head(ChatMessage message, String uri) {
    return new JsonFields()
        .add("uri", uri)
        .add("id", message.id())
        .add("createdDateTime", message.createdDateTime())
        .add("lastEditedDateTime", message.lastEditedDateTime())
        .add("isDeleted", message.deletedDateTime() == null ? null : true)
        .add("messageType", message.messageType())
        .add("sender", Sender.of(message.from()))
        .add("subject", message.subject())
        .add("importance", message.importance())
        .add("replyToId", message.replyToId())
        .add("answers", MessageReference.of(message.attachments()))
        .add("attachments", attachments(message.attachments()))
        .add("reactions", reactions(message.reactions()))
        .add("webUrl", message.webUrl());
  }

  static Schema schema() {
    return Schema.object()
        .text("uri", "Give it to read_resource")
        .text("id", "Identifier")
        .text("createdDateTime", "UTC")
        .text("lastEditedDateTime", "UTC")
        .flag("isDeleted", "Whether it was deleted")
        .text("messageType", "message, or the kind of event")
        .text("sender", "Name")
        .text("subject", "Subject, in channels")
        .text("importance", "normal, high, urgent")
        .text("replyToId", "The message of the channel that it answers")
        .object(
            "answers",
            "The message it quotes",
            Schema.object().text("id", "").text("sender", "").text("preview", ""))
        .list(
            "attachments",
            "Files and cards",
            Schema.object().text("name", "").text("contentType", "").text("webUrl", ""))
        .list(
            "reactions",
            "What others thought",
            Schema.object().text("reaction", "").number("count", ""))
        .text("webUrl", "Opens it in Teams")
        .text("content", "Its text")
        .flag("isTruncated", "Whether the text was cut; read it by its uri")
        .required("uri", "id");
  }

  private static @Nullable JsonArray attachments(@Nullable List<ChatMessage.File> files) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    int count = 0;
    for (ChatMessage.File file : files == null ? List.<ChatMessage.File>of() : files) {
      if (!MessageReference.TYPE.equals(file.contentType())) {
        array.add(
            new JsonFields()
                .add("name", file.name())
                .add("contentType", file.contentType())
                .add("webUrl", file.contentUrl())
                .json());
        count++;
      }
    }
    return count == 0 ? null : array.build();
  }

  private static @Nullable JsonArray reactions(@Nullable List<ChatMessage.Reaction> reactions) {
    if (reactions == null || reactions.isEmpty()) {
      return null;
    }
    Map<String, Integer> counts = new TreeMap<>();
    for (ChatMessage.Reaction each : reactions) {
      counts.merge(each.reactionType() == null ? "?" : each.reactionType(), 1, Integer::sum);
    }
    JsonArrayBuilder array = Json.createArrayBuilder();
    counts.forEach(
        (reaction, count) ->
            array.add(Json.createObjectBuilder().add("reaction", reaction).add("count", count)));
    return array.build();
  }

  static JsonObject json(ChatMessage message, String uri) {
    return fields(message, uri).json();
  }
}
