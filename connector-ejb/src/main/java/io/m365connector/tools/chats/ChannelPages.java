package io.m365connector.tools.chats;

import io.m365connector.graph.GraphId;
import io.m365connector.graph.GraphReads;
import io.m365connector.graph.rest.ChatMessage;
import io.m365connector.graph.rest.ChatMessages;
import io.m365connector.graph.rest.ListQuery;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.paging.ListCall;
import io.m365connector.tools.paging.Listing;
import io.m365connector.tools.paging.Listing.Paging;
import io.m365connector.tools.paging.Position;
import io.m365connector.tools.paging.Walk;
import io.m365connector.tools.paging.Walked;
import io.m365connector.tools.resource.ResourceLink;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The messages of a channel, or the replies to one of them, page by page. */
final class ChannelPages {

  static final String SCOPE = "ChannelMessage.Read.All";
  static final int MAX_LIMIT = 50;

  private ChannelPages() {}

  /**
   * Adds items and pagination.
   *
   * @param parent whose replies are wanted, null for the channel's own messages
   */
  static JsonFields add(
      JsonFields answer,
      GraphReads reads,
      ListCall list,
      GraphId team,
      GraphId channel,
      @Nullable GraphId parent) {
    // Beside a message offset is where its text begins; replies are continued by cursor alone.
    Position start = parent == null || list.continued() ? list.start() : Position.atOffset(0);
    int limit = list.limit(25, MAX_LIMIT);
    ListQuery query = ListQuery.all().top(limit).build();
    Walked walked =
        new Walk<ChatMessage>(
                at -> {
                  ChatMessages page =
                      reads.readTeams(
                          (api, headers) ->
                              parent == null
                                  ? api.channelMessages(headers.at(at), team, channel, query)
                                  : api.replies(headers.at(at), team, channel, parent, query));
                  return new Walk.Page<>(
                      page.items(), reads.next(page, parent == null ? "/messages" : "/replies"));
                },
                message -> true,
                message ->
                    ChatMessageItem.json(
                        message,
                        ResourceLink.channelMessage(
                            team.value(),
                            channel.value(),
                            parent == null ? null : parent.value(),
                            message.id())))
            .from(start, 0, limit);
    return answer
        .add("items", Listing.array(walked.items()))
        .add("pagination", Listing.pagination(walked, list, Paging.CURSOR, OptionalInt.empty()));
  }
}
