package io.m365connector.tools.resource;

import io.m365connector.graph.Mailbox;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes the URIs that {@code read_resource} takes. */
public final class ResourceLink {

  private ResourceLink() {}

  public static String message(String id, Mailbox mailbox) {
    return "mail:///messages/" + segment(id) + owner(mailbox);
  }

  public static String conversation(String id, Mailbox mailbox) {
    return "mail:///conversations/" + segment(id) + owner(mailbox);
  }

  public static String attachments(String message, Mailbox mailbox) {
    return attachment(message, "", mailbox);
  }

  public static String attachment(String message, String id, Mailbox mailbox) {
    return "mail:///messages/" + segment(message) + "/attachments/" + segment(id) + owner(mailbox);
  }

  public static String folder(String id, Mailbox mailbox) {
    return "mail:///folders/" + segment(id) + owner(mailbox);
  }

  public static String event(String id, Mailbox mailbox) {
    return "calendar:///events/" + segment(id) + owner(mailbox);
  }

  public static String file(String drive, String item) {
    return "file:///" + segment(drive) + "/" + segment(item);
  }

  public static String page(String site, String page) {
    return "page:///sites/" + segment(site) + "/pages/" + segment(page);
  }

  public static String chatMessages(String chat) {
    return "teams:///chats/" + segment(chat) + "/messages/";
  }

  public static String chatMessage(String chat, String message) {
    return chatMessages(chat) + segment(message);
  }

  public static String channelMessages(String team, String channel) {
    return "teams:///teams/" + segment(team) + "/channels/" + segment(channel) + "/messages/";
  }

  public static String channelMessage(String team, String channel, String message) {
    return channelMessages(team, channel) + segment(message);
  }

  /**
   * A message of a channel, or a reply, which Graph knows only below what it answers.
   *
   * @param parent what it answers, null for none
   */
  public static String channelMessage(
      String team, String channel, @Nullable String parent, String message) {
    return parent == null || parent.isEmpty() || parent.equals(message)
        ? channelMessage(team, channel, message)
        : channelMessage(team, channel, parent) + "/replies/" + segment(message);
  }

  private static String owner(Mailbox mailbox) {
    return mailbox
        .owner()
        .map(address -> "?owner=" + URLEncoder.encode(address, StandardCharsets.UTF_8))
        .map(query -> query.replace("%40", "@").replace("+", "%20"))
        .orElse("");
  }

  /** Graph's ids mostly stay as they are, so that people recognise them. */
  private static String segment(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%21", "!")
        .replace("%2C", ",")
        .replace("%3A", ":")
        .replace("%3D", "=")
        .replace("%40", "@");
  }
}
