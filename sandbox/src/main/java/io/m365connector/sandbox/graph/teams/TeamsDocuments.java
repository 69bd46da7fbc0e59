package io.m365connector.sandbox.graph.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.organisation.User;
import io.m365connector.sandbox.organisation.chats.ChatMessage;
import io.m365connector.sandbox.organisation.chats.Conversation;
import io.m365connector.sandbox.organisation.chats.Conversations;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Teams' entities with all their properties. */
final class TeamsDocuments {

  private static final String WEB = "https://teams.microsoft.example/l/";

  private TeamsDocuments() {}

  static ObjectNode chat(Conversation chat, String expand) {
    ObjectNode json = Json.object().put("id", chat.id());
    json.put("topic", chat.topic().isEmpty() ? null : chat.topic());
    json.put("createdDateTime", chat.created().toString());
    json.put("lastUpdatedDateTime", chat.lastUpdated().toString());
    json.put("chatType", chat.kind()).put("tenantId", chat.tenantId());
    json.put("webUrl", WEB + "chat/" + URLEncoder.encode(chat.id(), StandardCharsets.UTF_8) + "/0");
    json.putObject("viewpoint")
        .put("isHidden", false)
        .put("lastMessageReadDateTime", chat.lastUpdated().toString());
    if (expand.contains("members")) {
      ArrayNode members = json.putArray("members");
      members(chat).forEach(members::add);
    }
    if (expand.contains("lastMessagePreview") && !chat.messages().isEmpty()) {
      ChatMessage last = chat.messages().getLast();
      ObjectNode preview = json.putObject("lastMessagePreview").put("id", last.id());
      preview.put("createdDateTime", last.created().toString()).put("isDeleted", false);
      preview.put("messageType", last.from().isPresent() ? "message" : "systemEventMessage");
      from(preview, last);
      preview.putObject("body").put("contentType", "html").put("content", last.html());
    }
    return json;
  }

  static List<ObjectNode> members(Conversation chat) {
    return chat.members().stream()
        .map(
            member -> {
              ObjectNode json = Json.object();
              json.put("@odata.type", "#microsoft.graph.aadUserConversationMember");
              json.put("id", member.oid() + "=").put("displayName", member.displayName());
              json.putArray("roles").add(member.isGuest() ? "guest" : "owner");
              json.put("userId", member.oid()).put("email", member.mail());
              json.put("tenantId", member.tenantId());
              return json.put("visibleHistoryStartDateTime", "0001-01-01T00:00:00Z");
            })
        .toList();
  }

  static ObjectNode message(Conversation conversation, ChatMessage message) {
    ObjectNode json = Json.object().put("id", message.id());
    json.put("replyToId", message.answers().orElse(null)).put("etag", message.id());
    json.put("messageType", message.from().isPresent() ? "message" : "systemEventMessage");
    json.put("createdDateTime", message.created().toString());
    json.put("lastModifiedDateTime", message.created().toString());
    json.putNull("lastEditedDateTime").putNull("deletedDateTime");
    json.putNull("subject").putNull("summary");
    json.put("importance", "normal").put("locale", "en-us");
    json.put("webUrl", WEB + "message/" + message.id());
    if (conversation.isChannel()) {
      json.putNull("chatId");
      json.putObject("channelIdentity")
          .put("teamId", Conversations.teamId(conversation))
          .put("channelId", conversation.id());
    } else {
      json.put("chatId", conversation.id()).putNull("channelIdentity");
    }
    from(json, message);
    json.putObject("body").put("contentType", "html").put("content", message.html());
    attachments(json.putArray("attachments"), message);
    mentions(json.putArray("mentions"), message);
    json.putArray("reactions");
    return json;
  }

  static ObjectNode team(Conversation channel) {
    ObjectNode json = Json.object().put("id", Conversations.teamId(channel));
    json.put("displayName", channel.team()).put("description", channel.team() + " team");
    return json.put("isArchived", false).put("tenantId", channel.tenantId());
  }

  static ObjectNode channel(Conversation channel) {
    ObjectNode json = Json.object().put("id", channel.id()).put("displayName", channel.channel());
    json.put("createdDateTime", channel.created().toString());
    json.put("webUrl", WEB + "channel/" + URLEncoder.encode(channel.id(), StandardCharsets.UTF_8));
    return json.put("membershipType", "standard").put("tenantId", channel.tenantId());
  }

  private static void from(ObjectNode json, ChatMessage message) {
    if (message.from().isEmpty()) {
      json.putNull("from");
      return;
    }
    User author = message.from().get();
    json.putObject("from")
        .putObject("user")
        .put("id", author.oid())
        .put("displayName", author.displayName())
        .put("userIdentityType", "aadUser")
        .put("tenantId", author.tenantId());
  }

  private static void attachments(ArrayNode attachments, ChatMessage message) {
    for (int i = 0; i < message.attachments().size(); i++) {
      attachments
          .addObject()
          .put("id", String.valueOf(i + 1))
          .put("contentType", "reference")
          .put(
              "contentUrl", "https://sharepoint.example/Chat Files/" + message.attachments().get(i))
          .put("name", message.attachments().get(i));
    }
  }

  private static void mentions(ArrayNode mentions, ChatMessage message) {
    for (int i = 0; i < message.mentions().size(); i++) {
      User person = message.mentions().get(i);
      mentions
          .addObject()
          .put("id", i)
          .put("mentionText", person.displayName())
          .putObject("mentioned")
          .putObject("user")
          .put("id", person.oid())
          .put("displayName", person.displayName());
    }
  }
}
