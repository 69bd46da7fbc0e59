package io.m365connector.graph.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Teams chat (Graph resource type {@code chat}). */
public record Chat(
    String id,
    @Nullable String topic,
    @Nullable String chatType,
    @Nullable String createdDateTime,
    @Nullable String lastUpdatedDateTime,
    @Nullable String webUrl,
    @Nullable List<Member> members,
    @Nullable ChatMessage lastMessagePreview) {
  /** Somebody in the chat. */
  public record Member(
      @Nullable String id,
      @Nullable String userId,
      @Nullable String displayName,
      @Nullable String email) {}
}
