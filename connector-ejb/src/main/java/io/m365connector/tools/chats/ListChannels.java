package io.m365connector.tools.chats;

import io.m365connector.graph.GraphClient;
import io.m365connector.graph.GraphId;
import io.m365connector.graph.GraphReads;
import io.m365connector.graph.rest.Channel;
import io.m365connector.graph.rest.Channels;
import io.m365connector.graph.rest.ListQuery;
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
import io.m365connector.tools.resource.ResourceLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalInt;
import java.util.Set;

/** {@code teams_list_channels}. */
@ApplicationScoped
public class ListChannels implements Tool {

  private static final String NAME = "teams_list_channels";
  private static final int MAX_LIMIT = 100;

  private static final ToolDescriptor DESCRIPTOR =
      new ToolDescriptor(
          NAME,
          "List channels of a team",
          "Lists the channels of a team that the signed-in user can see. The uri reads a channel's"
              + " messages through read_resource.",
          Schema.object()
              .text("teamId", "From teams_list_teams")
              .number("limit", "How many", 1, MAX_LIMIT, MAX_LIMIT)
              .text("cursor", "nextCursor of the page before")
              .required("teamId")
              .json(),
          Schema.page(
                  "Channels",
                  Schema.object()
                      .text("uri", "Reads the channel's messages")
                      .text("channelId", "Identifier")
                      .text("displayName", "Name")
                      .text("description", "Description")
                      .text("membershipType", "standard, private, shared")
                      .text("webUrl", "Opens it in Teams")
                      .required("uri", "channelId"))
              .paginated()
              .json(),
          Set.of("Channel.ReadBasic.All"));

  private final GraphClient graph;
  private final Cursors cursors;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ListChannels() {
    this.graph = null;
    this.cursors = null;
  }

  @Inject
  public ListChannels(GraphClient graph, Cursors cursors) {
    this.graph = graph;
    this.cursors = cursors;
  }

  @Override
  public ToolDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public ToolResult run(ToolArguments arguments, ToolCall call) {
    ListCall list = ListCall.of(NAME, arguments, call, cursors);
    GraphId team = TeamArguments.required(list.arguments(), NAME, "teamId");
    GraphReads reads = call.reads(graph, DESCRIPTOR.scopes());
    ListQuery query = ListQuery.select("id,displayName,description,membershipType,webUrl").build();
    Walked walked =
        new Walk<Channel>(
                at -> {
                  Channels page =
                      reads.read((api, headers) -> api.channels(headers.at(at), team, query));
                  return new Walk.Page<>(page.items(), reads.next(page, "/channels"));
                },
                channel -> true,
                channel ->
                    new JsonFields()
                        .add("uri", ResourceLink.channelMessages(team.value(), channel.id()))
                        .add("channelId", channel.id())
                        .add("displayName", channel.displayName())
                        .add("description", channel.description())
                        .add("membershipType", channel.membershipType())
                        .add("webUrl", channel.webUrl())
                        .json())
            .from(list.start(), 0, list.limit(MAX_LIMIT, MAX_LIMIT));
    return new ToolResult(
        new JsonFields()
            .add("items", Listing.array(walked.items()))
            .add("pagination", Listing.pagination(walked, list, Paging.CURSOR, OptionalInt.empty()))
            .json());
  }
}
