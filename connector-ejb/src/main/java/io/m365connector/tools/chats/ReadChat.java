package io.m365connector.tools.chats;

import io.m365connector.graph.GraphId;
import io.m365connector.graph.GraphReads;
import io.m365connector.graph.NextLink;
import io.m365connector.graph.OData;
import io.m365connector.graph.rest.ChatMessage;
import io.m365connector.graph.rest.ChatMessages;
import io.m365connector.graph.rest.ListQuery;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.paging.Listing;
import io.m365connector.tools.paging.Listing.Paging;
import io.m365connector.tools.paging.Walk;
import io.m365connector.tools.paging.Walked;
import io.m365connector.tools.resource.ResourceLink;
import io.m365connector.tools.resource.ResourceReader;
import io.m365connector.tools.resource.ResourceRequest;
import io.m365connector.tools.resource.ResourceUri;
import io.m365connector.tools.time.TimeWindow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code teams:///chats/{chatId}/messages/}: the messages of a chat, newest first, the only order
 * that Graph gives.
 */
@ApplicationScoped
public class ReadChat implements ResourceReader {

  private static final int MAX_LIMIT = 50;

  @Override
  public boolean reads(ResourceUri uri) {
    return uri.is("teams", "chats", "*", "messages") || uri.is("teams", "chats", "*");
  }

  @Override
  public Set<String> scopes() {
    return Set.of("Chat.Read");
  }

  @Override
  public JsonObject read(ResourceRequest request) {
    GraphId chat = request.uri().id(1);
    TimeWindow window = TimeWindow.of(request.arguments(), request.list().now());
    int limit = request.list().limit(25, MAX_LIMIT);
    GraphReads reads = request.graph();
    // A beginning cannot be filtered by date of creation: the walk ends where it is passed.
    ListQuery query =
        ListQuery.all()
            .top(limit)
            .orderBy("createdDateTime desc")
            .filter(
                window
                    .before()
                    .map(at -> "createdDateTime lt " + OData.time(at.plusSeconds(1)))
                    .orElse(null))
            .build();
    Walked walked =
        new Walk<ChatMessage>(
                at -> {
                  ChatMessages page =
                      reads.readTeams(
                          (api, headers) -> api.chatMessages(headers.at(at), chat, query));
                  NextLink next = reads.next(page, "/messages");
                  return new Walk.Page<>(page.items(), passed(page.items(), window) ? null : next);
                },
                message -> window.covers(message.createdDateTime()),
                message ->
                    ChatMessageItem.json(
                        message, ResourceLink.chatMessage(chat.value(), message.id())))
            .from(request.list().start(), 0, limit);
    return new JsonFields()
        .add("uri", ResourceLink.chatMessages(chat.value()))
        .add("kind", "chat")
        .add("chatId", chat.value())
        .add("order", "newest first")
        .add("items", Listing.array(walked.items()))
        .add("window", window.open() ? null : window.json())
        .add(
            "pagination",
            Listing.pagination(walked, request.list(), Paging.CURSOR, OptionalInt.empty()))
        .json();
  }

  private static boolean passed(List<ChatMessage> page, TimeWindow window) {
    @Nullable String last = page.isEmpty() ? null : page.getLast().createdDateTime();
    return last != null
        && window.after().map(after -> last.compareTo(after.toString()) < 0).orElse(false);
  }
}
