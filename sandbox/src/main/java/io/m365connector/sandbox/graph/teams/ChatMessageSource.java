package io.m365connector.sandbox.graph.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.graph.kql.Kql;
import io.m365connector.sandbox.graph.kql.Searchable;
import io.m365connector.sandbox.graph.mail.BodyText;
import io.m365connector.sandbox.graph.operation.GraphCall;
import io.m365connector.sandbox.graph.search.SearchHit;
import io.m365connector.sandbox.graph.search.SearchSource;
import io.m365connector.sandbox.organisation.User;
import io.m365connector.sandbox.organisation.chats.ChatMessage;
import io.m365connector.sandbox.organisation.chats.Conversation;
import io.m365connector.sandbox.organisation.chats.Conversations;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Teams messages in Microsoft Search: those of the caller's chats, and of channels only where that
 * is granted, without a word about what is left out. Hits have no body and name the sender by
 * address. Source: Graph, "Use the Microsoft Search API to search Teams messages".
 */
public final class ChatMessageSource implements SearchSource {

  private static final Set<String> CHANNELS = Set.of("ChannelMessage.Read.All");

  private record Found(Conversation conversation, ChatMessage message) {}

  private final Conversations conversations;

  ChatMessageSource(Conversations conversations) {
    this.conversations = conversations;
  }

  @Override
  public String entityType() {
    return "chatMessage";
  }

  @Override
  public Set<String> permissions() {
    return Set.of("Chat.Read", "Chat.ReadWrite", "ChannelMessage.Read.All");
  }

  @Override
  public List<SearchHit> find(GraphCall call, Kql query) {
    Stream<Conversation> chats = conversations.chatsOf(call.user()).stream();
    Stream<Conversation> channels =
        call.granted(CHANNELS)
            ? conversations.channelsOf(call.user()).stream()
            : Stream.<Conversation>empty();
    return Stream.concat(chats, channels)
        .flatMap(each -> each.messages().stream().map(message -> new Found(each, message)))
        .filter(each -> each.message().from().isPresent())
        .filter(each -> query.matches(searchable(each, call.user())))
        .map(
            each ->
                new SearchHit(
                    each.message().id(),
                    () -> BodyText.preview(each.message().html()),
                    () -> resource(each)))
        .toList();
  }

  private static Searchable searchable(Found found, User caller) {
    ChatMessage message = found.message();
    Searchable searchable =
        new Searchable(Set.of("body"))
            .text("body", BodyText.preview(message.html()))
            .date("sent", message.created())
            .flag("hasAttachment", !message.attachments().isEmpty())
            .flag("IsRead", true)
            .flag("IsMentioned", message.mentions().contains(caller));
    message.from().ifPresent(author -> person(searchable, "from", author));
    found.conversation().members().stream()
        .filter(member -> !message.from().map(member::equals).orElse(false))
        .forEach(member -> person(searchable, "to", member));
    message
        .mentions()
        .forEach(person -> searchable.text("mentions", person.oid().replace("-", "")));
    return searchable;
  }

  private static void person(Searchable searchable, String property, User person) {
    searchable.text(property, person.displayName()).text(property, person.mail());
  }

  private static ObjectNode resource(Found found) {
    ObjectNode resource = TeamsDocuments.message(found.conversation(), found.message());
    String web = resource.path("webUrl").asText();
    resource.remove(
        List.of("body", "attachments", "mentions", "reactions", "messageType", "webUrl"));
    found
        .message()
        .from()
        .ifPresent(
            author ->
                resource
                    .putObject("from")
                    .putObject("emailAddress")
                    .put("name", author.displayName())
                    .put("address", author.mail()));
    return resource.put("webLink", web).put("@odata.type", "#microsoft.graph.chatMessage");
  }
}
