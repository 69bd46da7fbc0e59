package io.m365connector.sandbox.organisation.chats;

import io.m365connector.sandbox.organisation.Organisation;
import io.m365connector.sandbox.organisation.Tenant;
import io.m365connector.sandbox.organisation.User;
import io.m365connector.sandbox.organisation.text.Resources;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All conversations of the sample organisation; the same at each start. */
public final class Conversations {

  private static final Duration BETWEEN_MESSAGES = Duration.ofMinutes(23);
  private static final Duration BETWEEN_CONVERSATIONS = Duration.ofHours(31);

  private final List<Conversation> all;

  public Conversations(Organisation organisation) {
    Tenant tenant = organisation.tenants().getFirst();
    List<Conversation> made = new ArrayList<>();
    Instant begin = organisation.anchor().minus(Duration.ofDays(20));
    for (Map.Entry<String, String> section :
        Resources.sections(Conversations.class, "chats.txt").entrySet()) {
      made.add(conversation(organisation, tenant, section.getKey(), section.getValue(), begin));
      begin = begin.plus(BETWEEN_CONVERSATIONS);
    }
    this.all = List.copyOf(made);
  }

  /** The chats that user is in, channels not among them. */
  public List<Conversation> chatsOf(User user) {
    return all.stream().filter(each -> !each.isChannel() && each.has(user)).toList();
  }

  /** The channels of the teams that user is in. */
  public List<Conversation> channelsOf(User user) {
    return all.stream().filter(each -> each.isChannel() && each.has(user)).toList();
  }

  /** The id of a team, from its name. */
  public static String teamId(Conversation channel) {
    return uuid("team " + channel.tenantId() + channel.team());
  }

  private static Conversation conversation(
      Organisation organisation, Tenant tenant, String heading, String script, Instant begin) {
    String[] parts = heading.split("\\|", -1);
    String kind = parts[0].strip();
    String topic = parts[1].strip();
    List<User> members = new ArrayList<>();
    for (String alias : parts[2].strip().split(" ")) {
      members.add(user(organisation, tenant, alias));
    }
    List<ChatMessage> messages = new ArrayList<>();
    Instant time = begin;
    Optional<String> thread = Optional.empty();
    for (String line : script.lines().filter(each -> !each.isBlank()).toList()) {
      time = time.plus(BETWEEN_MESSAGES);
      boolean reply = line.startsWith("> ");
      ChatMessage message =
          message(
              organisation,
              tenant,
              reply ? line.substring(2) : line,
              time,
              reply ? thread : Optional.empty());
      messages.add(message);
      if (!reply) {
        thread = Optional.of(message.id());
      }
    }
    return new Conversation(
        id(kind, topic, members),
        kind,
        topic,
        tenant.id(),
        begin,
        List.copyOf(members),
        List.copyOf(messages));
  }

  private static ChatMessage message(
      Organisation organisation,
      Tenant tenant,
      String line,
      Instant time,
      Optional<String> answers) {
    String id = String.valueOf(time.toEpochMilli());
    if (line.startsWith("* ")) {
      return new ChatMessage(
          id, Optional.empty(), time, "<systemEventMessage/>", List.of(), List.of(), answers);
    }
    int colon = line.indexOf(": ");
    ChatMarkup markup =
        ChatMarkup.of(line.substring(colon + 2), alias -> user(organisation, tenant, alias));
    return new ChatMessage(
        id,
        Optional.of(user(organisation, tenant, line.substring(0, colon))),
        time,
        markup.html(),
        markup.mentions(),
        markup.attachments(),
        answers);
  }

  private static User user(Organisation organisation, Tenant tenant, String alias) {
    return organisation
        .find(tenant.id(), alias)
        .orElseThrow(() -> new IllegalStateException("chats.txt names an unknown " + alias));
  }

  private static String id(String kind, String topic, List<User> members) {
    return switch (kind) {
      case "oneOnOne" ->
          "19:" + members.get(0).oid() + "_" + members.get(1).oid() + "@unq.gbl.spaces";
      case "meeting" -> "19:meeting_" + uuid(topic).replace("-", "") + "@thread.v2";
      case "channel" -> "19:" + uuid(topic).replace("-", "") + "@thread.tacv2";
      default -> "19:" + uuid(topic).replace("-", "") + "@thread.v2";
    };
  }

  private static String uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
