package io.m365connector.graph.rest;

import io.m365connector.graph.rest.Message.Body;
import jakarta.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message of a chat or channel (Graph resource type {@code chatMessage}). */
public record ChatMessage(
    String id,
    @Nullable String replyToId,
    @Nullable String messageType,
    @Nullable String createdDateTime,
    @Nullable String lastModifiedDateTime,
    @Nullable String lastEditedDateTime,
    @Nullable String deletedDateTime,
    @Nullable String subject,
    @Nullable String summary,
    @Nullable String chatId,
    @Nullable String importance,
    @Nullable String webUrl,
    @Nullable String webLink,
    @Nullable JsonObject from,
    @Nullable Body body,
    @Nullable ChannelIdentity channelIdentity,
    @Nullable List<File> attachments,
    @Nullable List<Reaction> reactions) {
  /** Which channel it is in. */
  public record ChannelIdentity(@Nullable String teamId, @Nullable String channelId) {}

  /** Something attached: a file, a card, or the message it answers. */
  public record File(
      @Nullable String id,
      @Nullable String contentType,
      @Nullable String contentUrl,
      @Nullable String content,
      @Nullable String name) {}

  /** What somebody thought of it. */
  public record Reaction(@Nullable String reactionType) {}
}
