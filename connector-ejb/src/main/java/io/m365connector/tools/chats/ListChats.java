package io.m365connector.tools.chats;

import io.m365connector.config.Capability;
import io.m365connector.config.ConnectorConfig;
import io.m365connector.graph.GraphClient;
import io.m365connector.graph.GraphReads;
import io.m365connector.graph.rest.Chat;
import io.m365connector.graph.rest.ChatMessage;
import io.m365connector.graph.rest.Chats;
import io.m365connector.graph.rest.ListQuery;
import io.m365connector.tools.Excerpt;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.Schema;
import io.m365connector.tools.Tool;
import io.m365connector.tools.ToolArguments;
import io.m365connector.tools.ToolCall;
import io.m365connector.tools.ToolDescriptor;
import io.m365connector.tools.ToolResult;
import io.m365connector.tools.paging.Cursors;
import io.m365connector.tools.paging.ListCall;
import io.m365connector.tools.paging.Listing;
import io.m365connector.tools.paging.Listing.Paging;
import io.m365connector.tools.paging.Walk;
import io.m365connector.tools.paging.Walked;
import io.m365connector.tools.resource.BodyText;
import io.m365connector.tools.resource.ResourceLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code teams_list_chats}. */
@ApplicationScoped
public class ListChats implements Tool {

  private static final String NAME = "teams_list_chats";
  private static final int DEFAULT_LIMIT = 25;
  private static final int MAX_LIMIT = 50;
  private static final int PREVIEW = 200;

  private static final ToolDescriptor DESCRIPTOR =
      new ToolDescriptor(
          NAME,
          "List Teams chats",
          "Lists the signed-in user's Teams chats, latest first, with members and the last message."
              + " The uri reads a chat's messages through read_resource.",
          Schema.object()
              .text("query", "Only chats whose topic or members contain this")
              .number("limit", "How many", 1, MAX_LIMIT, DEFAULT_LIMIT)
              .text("cursor", "nextCursor of the page before")
              .json(),
          Schema.page(
                  "Chats",
                  Schema.object()
                      .text("uri", "Reads the chat's messages")
                      .text("chatId", "Identifier")
                      .text("topic", "Topic, where it has one")
                      .text("chatType", "oneOnOne, group, meeting")
                      .texts("members", "Name <address>")
                      .text("lastUpdatedDateTime", "UTC")
                      .text("lastMessageDateTime", "UTC")
                      .text("lastMessageSender", "Name")
                      .text("lastMessagePreview", "Its beginning")
                      .text("webUrl", "Opens it in Teams")
                      .required("uri", "chatId"))
              .paginated()
              .json(),
          Set.of("Chat.Read"));

  private final GraphClient graph;
  private final Cursors cursors;
  private final boolean ordered;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ListChats() {
    this.graph = null;
    this.cursors = null;
    this.ordered = false;
  }

  @Inject
  public ListChats(GraphClient graph, Cursors cursors, ConnectorConfig config) {
    this.graph = graph;
    this.cursors = cursors;
    // Graph, "Teamwork APIs in national clouds": chats cannot be ordered there.
    this.ordered = config.cloud().offers(Capability.CHAT_ORDER);
  }

  @Override
  public ToolDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Set<Capability> needs() {
    return Set.of(Capability.CHATS);
  }

  @Override
  public ToolResult run(ToolArguments arguments, ToolCall call) {
    ListCall list = ListCall.of(NAME, arguments, call, cursors);
    Optional<String> query =
        list.arguments().text("query", "name", "topic").map(q -> q.toLowerCase(Locale.ROOT));
    int limit = list.limit(DEFAULT_LIMIT, MAX_LIMIT);
    GraphReads reads = call.reads(graph, DESCRIPTOR.scopes());
    ListQuery wanted =
        ListQuery.all()
            .top(query.isPresent() ? MAX_LIMIT : limit)
            .expand("members,lastMessagePreview")
            .orderBy(ordered ? "lastMessagePreview/createdDateTime desc" : null)
            .build();
    Walked walked =
        new Walk<Chat>(
                at -> {
                  Chats page = reads.read((api, headers) -> api.chats(headers.at(at), wanted));
                  return new Walk.Page<>(page.items(), reads.next(page, "/chats"));
                },
                chat -> query.map(text -> mentions(chat, text)).orElse(true),
                ListChats::item)
            .from(list.start(), 0, limit);
    return new ToolResult(
        new JsonFields()
            .add("items", Listing.array(walked.items()))
            .add("pagination", Listing.pagination(walked, list, Paging.CURSOR, OptionalInt.empty()))
            .json());
  }

  private static boolean mentions(Chat chat, String text) {
    return (chat.topic() + "\n" + String.join("\n", members(chat)))
        .toLowerCase(Locale.ROOT)
        .contains(text);
  }

  private static List<String> members(Chat chat) {
    List<Chat.Member> members = chat.members() == null ? List.of() : chat.members();
    return members.stream().map(ListChats::member).filter(Objects::nonNull).toList();
  }

  private static @Nullable String member(Chat.Member member) {
    return member.email() == null
        ? member.displayName()
        : member.displayName() + " <" + member.email() + ">";
  }

  private static JsonObject item(Chat chat) {
    ChatMessage last = chat.lastMessagePreview();
    return new JsonFields()
        .add("uri", ResourceLink.chatMessages(chat.id()))
        .add("chatId", chat.id())
        .add("topic", chat.topic())
        .add("chatType", chat.chatType())
        .add("members", members(chat))
        .add("lastUpdatedDateTime", chat.lastUpdatedDateTime())
        .add("lastMessageDateTime", last == null ? null : last.createdDateTime())
        .add("lastMessageSender", last == null ? null : Sender.of(last.from()))
        .add(
            "lastMessagePreview",
            last == null ? null : Excerpt.of(BodyText.of(last.body(), false).text(), PREVIEW))
        .add("webUrl", chat.webUrl())
        .json();
  }
}
