package io.m365connector.tools.files;

import io.m365connector.graph.GraphClient;
import io.m365connector.graph.GraphReads;
import io.m365connector.graph.rest.DriveItem;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.Schema;
import io.m365connector.tools.Tool;
import io.m365connector.tools.ToolArguments;
import io.m365connector.tools.ToolCall;
import io.m365connector.tools.ToolDescriptor;
import io.m365connector.tools.ToolFailed;
import io.m365connector.tools.ToolResult;
import io.m365connector.tools.paging.Cursors;
import io.m365connector.tools.paging.ListCall;
import io.m365connector.tools.paging.Listing;
import io.m365connector.tools.paging.Listing.Paging;
import io.m365connector.tools.paging.Walk;
import io.m365connector.tools.paging.Walked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** {@code sharepoint_folder_search}. */
@ApplicationScoped
public class SearchFolders implements Tool {

  private static final String NAME = "sharepoint_folder_search";
  private static final int DEFAULT_LIMIT = 25;
  private static final int MAX_LIMIT = 50;

  private static final ToolDescriptor DESCRIPTOR =
      new ToolDescriptor(
          NAME,
          "Search folders in SharePoint and OneDrive",
          "Finds folders by a part of their name, in the signed-in user's OneDrive and in SharePoint,"
              + " or in the libraries of one site. read_resource lists what is in a folder.",
          Schema.object()
              .text("name", "A part of the folder's name")
              .text("siteUrl", "Only in that site: its https address or its name")
              .number("limit", "How many", 1, MAX_LIMIT, DEFAULT_LIMIT)
              .number("offset", "nextOffset of the page before")
              .required("name")
              .json(),
          Schema.page("Folders", FileItem.schema())
              .flag("isTruncated", "Whether some folders may be missing; notes say why")
              .paginated()
              .json(),
          Set.of("Files.Read.All"));

  private final GraphClient graph;
  private final Cursors cursors;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected SearchFolders() {
    this.graph = null;
    this.cursors = null;
  }

  @Inject
  public SearchFolders(GraphClient graph, Cursors cursors) {
    this.graph = graph;
    this.cursors = cursors;
  }

  @Override
  public ToolDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public ToolResult run(ToolArguments given, ToolCall call) {
    ListCall list = ListCall.of(NAME, given, call, cursors);
    ToolArguments arguments = list.arguments();
    String name =
        arguments
            .text("name", "query", "folderName")
            .map(text -> text.length() > 1 ? text.replace("*", "").strip() : text)
            .filter(text -> !text.isEmpty())
            .orElseThrow(() -> ToolFailed.validation("sharepoint_folder_search requires name"));
    Optional<String> site = arguments.text("siteUrl", "site", "siteName");
    GraphReads reads = call.reads(graph, DESCRIPTOR.scopes());
    boolean ownOnly = OwnDriveSearch.only(reads);
    if (ownOnly && site.isPresent()) {
      throw call.missing("Sites.Read.All");
    }
    FolderHits hits = new FolderHits(reads);
    List<DriveItem> folders =
        site.isPresent()
            ? hits.inSite(new Places(reads).site(site.get()), name)
            : hits.everywhere(name, !ownOnly);
    Walked walked =
        new Walk<DriveItem>(
                at -> new Walk.Page<>(folders, null),
                folder -> true,
                folder -> FileItem.fields(folder).json())
            .from(list.start(), 0, list.limit(DEFAULT_LIMIT, MAX_LIMIT));
    return new ToolResult(
        new JsonFields()
            .add("items", Listing.array(walked.items()))
            .add("notes", notes(ownOnly, hits.cut()))
            .add("isTruncated", hits.cut() ? Boolean.TRUE : null)
            .add(
                "pagination",
                Listing.pagination(
                    walked,
                    list,
                    Paging.OFFSET,
                    hits.cut() ? OptionalInt.empty() : OptionalInt.of(folders.size())))
            .json());
  }

  private static List<String> notes(boolean ownOnly, boolean cut) {
    List<String> notes = new ArrayList<>();
    if (ownOnly) {
      notes.add("Only the user's OneDrive was searched: Sites.Read.All is not granted.");
    }
    if (cut) {
      notes.add(
          "There are more results than were looked through: some folders may be missing. A longer"
              + " part of the name, or siteUrl, finds them.");
    }
    return notes;
  }
}
