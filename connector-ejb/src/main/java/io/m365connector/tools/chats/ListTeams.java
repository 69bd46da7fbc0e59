package io.m365connector.tools.chats;

import io.m365connector.graph.GraphClient;
import io.m365connector.graph.GraphReads;
import io.m365connector.graph.rest.ListQuery;
import io.m365connector.graph.rest.Team;
import io.m365connector.graph.rest.Teams;
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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalInt;
import java.util.Set;

/** {@code teams_list_teams}. */
@ApplicationScoped
public class ListTeams implements Tool {

  private static final String NAME = "teams_list_teams";
  private static final int MAX_LIMIT = 100;

  private static final ToolDescriptor DESCRIPTOR =
      new ToolDescriptor(
          NAME,
          "List teams",
          "Lists the teams that the signed-in user has joined. teams_list_channels goes on from"
              + " there.",
          Schema.object()
              .number("limit", "How many", 1, MAX_LIMIT, MAX_LIMIT)
              .text("cursor", "nextCursor of the page before")
              .json(),
          Schema.page(
                  "Teams",
                  Schema.object()
                      .text("teamId", "Identifier")
                      .text("displayName", "Name")
                      .text("description", "Description")
                      .required("teamId"))
              .paginated()
              .json(),
          Set.of("Team.ReadBasic.All"));

  private final GraphClient graph;
  private final Cursors cursors;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ListTeams() {
    this.graph = null;
    this.cursors = null;
  }

  @Inject
  public ListTeams(GraphClient graph, Cursors cursors) {
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
    GraphReads reads = call.reads(graph, DESCRIPTOR.scopes());
    Walked walked =
        new Walk<Team>(
                at -> {
                  Teams page =
                      reads.read(
                          (api, headers) ->
                              api.joinedTeams(headers.at(at), ListQuery.all().build()));
                  return new Walk.Page<>(page.items(), reads.next(page, "/joinedTeams"));
                },
                team -> true,
                team ->
                    new JsonFields()
                        .add("teamId", team.id())
                        .add("displayName", team.displayName())
                        .add("description", team.description())
                        .json())
            .from(list.start(), 0, list.limit(MAX_LIMIT, MAX_LIMIT));
    return new ToolResult(
        new JsonFields()
            .add("items", Listing.array(walked.items()))
            .add("pagination", Listing.pagination(walked, list, Paging.CURSOR, OptionalInt.empty()))
            .json());
  }
}
