package io.m365connector.tools;

import io.m365connector.config.Cloud;
import io.m365connector.config.ConnectorConfig;
import io.m365connector.graph.GraphClient;
import io.m365connector.limits.SampleLimits;
import io.m365connector.tools.calendar.FindAvailableTime;
import io.m365connector.tools.calendar.FindMeetingAvailability;
import io.m365connector.tools.calendar.SearchCalendar;
import io.m365connector.tools.chats.ListChannelMessages;
import io.m365connector.tools.chats.ListChannels;
import io.m365connector.tools.chats.ListChats;
import io.m365connector.tools.chats.ListTeams;
import io.m365connector.tools.chats.SearchChats;
import io.m365connector.tools.files.SearchFiles;
import io.m365connector.tools.files.SearchFolders;
import io.m365connector.tools.mail.SearchMail;
import io.m365connector.tools.paging.Cursors;
import io.m365connector.tools.people.GetGrantedScopes;
import io.m365connector.tools.people.GetMe;
import io.m365connector.tools.people.SearchPeople;
import io.m365connector.tools.resource.Readers;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every tool of the product, as CDI would find them. */
public final class AllTools {

  private AllTools() {}

  public static ConnectorConfig config() {
    Map<String, String> settings =
        Map.of(
            "CONNECTOR_PUBLIC_URL", "https://connector.example",
            "CONNECTOR_CLIENT_ID", "44444444-4444-4444-8444-444444444444",
            "CONNECTOR_CLIENT_SECRET", "a secret");
    return ConnectorConfig.from(name -> Optional.ofNullable(settings.get(name)));
  }

  /** A catalog of all of them, in that cloud. */
  public static ToolCatalog catalog(Cloud cloud) {
    return new ToolCatalog(all(), new GrantedScopes(), cloud);
  }

  public static List<Tool> all() {
    ConnectorConfig config = config();
    GraphClient graph = new GraphClient(config, SampleLimits.guard());
    Cursors cursors = new Cursors(config);
    return List.of(
        new SearchMail(graph, cursors),
        new SearchCalendar(graph, cursors),
        new FindMeetingAvailability(graph),
        new FindAvailableTime(graph, cursors),
        new SearchChats(graph, cursors),
        new ListChats(graph, cursors, config),
        new ListTeams(graph, cursors),
        new ListChannels(graph, cursors),
        new ListChannelMessages(graph, cursors),
        new SearchFiles(graph, cursors),
        new SearchFolders(graph, cursors),
        new SearchPeople(graph, cursors),
        new GetMe(graph),
        new GetGrantedScopes(),
        Readers.tool(graph, cursors));
  }
}
