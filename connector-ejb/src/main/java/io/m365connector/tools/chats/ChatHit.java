package io.m365connector.tools.chats;

import io.m365connector.graph.rest.ChatMessage;
import io.m365connector.graph.rest.ChatSearch;
import io.m365connector.tools.Excerpt;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.Schema;
import io.m365connector.tools.resource.ResourceLink;
import jakarta.json.JsonObject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A message that Microsoft Search found; it comes without its body. */
final class ChatHit {

  private static final int SUMMARY = 500;

  private static final Pattern PARENT = Pattern.compile("[?&]parentMessageId=(\\d{1,20})");

  private ChatHit() {}

  static JsonObject json(ChatSearch.Hit hit) {
    ChatMessage message = hit.resource();
    if (message == null) {
      return JsonObject.EMPTY_JSON_OBJECT;
    }
    String found = message.id() == null ? hit.hitId() : message.id();
    String id = found == null ? "" : found;
    JsonFields json = new JsonFields();
    ChatMessage.ChannelIdentity channel = message.channelIdentity();
    String team = channel == null ? null : channel.teamId();
    String name = channel == null ? null : channel.channelId();
    String chat = message.chatId();
    if (team != null && name != null) {
      json.add("uri", ResourceLink.channelMessage(team, name, parent(message), id))
          .add("id", id)
          .add("teamId", team)
          .add("channelId", name);
    } else {
      json.add("uri", ResourceLink.chatMessage(chat == null ? "" : chat, id))
          .add("id", id)
          .add("chatId", chat);
    }
    return json.add("summary", summary(hit.summary() == null ? message.summary() : hit.summary()))
        .add("subject", message.subject())
        .add("sender", Sender.of(message.from()))
        .add("createdDateTime", message.createdDateTime())
        .add("webUrl", message.webLink() == null ? message.webUrl() : message.webLink())
        .json();
  }

  /** What a reply answers; Microsoft Search says it in the address, if at all. */
  private static @Nullable String parent(ChatMessage message) {
    if (message.replyToId() != null) {
      return message.replyToId();
    }
    Matcher inAddress = PARENT.matcher(message.webLink() == null ? "" : message.webLink());
    return inAddress.find() ? inAddress.group(1) : null;
  }

  private static @Nullable String summary(@Nullable String marked) {
    return marked == null
        ? null
        : Excerpt.of(marked.replace("<ddd/>", "…").replaceAll("</?c\\d+>", ""), SUMMARY);
  }

  static Schema schema() {
    return Schema.object()
        .text("uri", "Give it to read_resource for the whole message")
        .text("id", "Identifier")
        .text("chatId", "The chat; teams:///chats/{chatId}/messages/ reads it all")
        .text("teamId", "The team, for a channel message")
        .text("channelId", "The channel, for a channel message")
        .text("summary", "The passage that matched")
        .text("subject", "Subject")
        .text("sender", "Name <address>")
        .text("createdDateTime", "UTC")
        .text("webUrl", "Opens it in Teams")
        .required("uri", "id");
  }
}
