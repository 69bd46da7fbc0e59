package io.m365connector.sandbox.organisation.chats;

import io.m365connector.sandbox.organisation.User;
import java.time.Instant;
import java.util.List;

/**
 * A chat, or a channel of a team.
 *
 * @param kind {@code oneOnOne}, {@code group}, {@code meeting} or {@code channel}
 * @param topic empty for a chat of two; {@code Team / Channel} for a channel
 * @param messages in the order they were written; a reply follows what it answers
 */
public record Conversation(
    String id,
    String kind,
    String topic,
    String tenantId,
    Instant created,
    List<User> members,
    List<ChatMessage> messages) {

  public boolean isChannel() {
    return kind.equals("channel");
  }

  public boolean has(User user) {
    return members.stream().anyMatch(member -> member.oid().equals(user.oid()));
  }

  /** The team's part of a channel's topic. */
  public String team() {
    return topic.substring(0, topic.indexOf(" / "));
  }

  /** The channel's own part of its topic. */
  public String channel() {
    return topic.substring(topic.indexOf(" / ") + 3);
  }

  public Instant lastUpdated() {
    return messages.isEmpty() ? created : messages.getLast().created();
  }
}
