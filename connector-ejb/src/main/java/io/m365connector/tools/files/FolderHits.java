package io.m365connector.tools.files;

import io.m365connector.graph.GraphId;
import io.m365connector.graph.GraphReads;
import io.m365connector.graph.Kql;
import io.m365connector.graph.NextLink;
import io.m365connector.graph.OData;
import io.m365connector.graph.rest.Drive;
import io.m365connector.graph.rest.DriveItem;
import io.m365connector.graph.rest.DriveItems;
import io.m365connector.graph.rest.Drives;
import io.m365connector.graph.rest.FileSearch;
import io.m365connector.graph.rest.ListQuery;
import io.m365connector.graph.rest.Site;
import io.m365connector.graph.rest.SitePath;
import io.m365connector.tools.ToolFailed;
import io.m365connector.tools.paging.SearchRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Folders by a part of their name. Microsoft Search often misses folders, so the user's OneDrive
 * and, where a site is named, its libraries are searched by name as well; all at once.
 */
final class FolderHits {

  /** Results of each search that are looked through. */
  static final int SCAN = 400;

  private static final int PAGE = 200;

  private final GraphReads reads;
  private final AtomicBoolean cut = new AtomicBoolean();

  FolderHits(GraphReads reads) {
    this.reads = reads;
  }

  /** In the user's OneDrive, and in SharePoint where that is granted. */
  List<DriveItem> everywhere(String name, boolean sharePoint) {
    List<Supplier<List<DriveItem>>> searches = new ArrayList<>();
    searches.add(() -> ownDrive(name));
    if (sharePoint) {
      searches.add(() -> search(name));
    }
    return folders(reads.together(searches), name);
  }

  /** Whether one of the searches had more results than were looked through. */
  boolean cut() {
    return cut.get();
  }

  /** In all libraries of a site. */
  List<DriveItem> inSite(String address, String name) {
    Site site = siteAt(address);
    Drives libraries =
        reads.read(
            (api, headers) ->
                api.drives(
                    headers,
                    new GraphId(site.id()),
                    ListQuery.select("id,name,webUrl").top(PAGE).build()));
    if (reads.next(libraries, "/drives") != null) {
      cut.set(true);
    }
    List<Supplier<List<DriveItem>>> searches = new ArrayList<>();
    for (Drive each : libraries.items()) {
      searches.add(() -> library(new GraphId(each.id()), name));
    }
    return folders(reads.together(searches), name);
  }

  private Site siteAt(String address) {
    URI uri = URI.create(address.replace(" ", "%20"));
    String select = "id,displayName,webUrl";
    try {
      GraphId host = new GraphId(uri.getHost());
      List<String> names =
          Arrays.stream(uri.getPath().split("/")).filter(part -> !part.isEmpty()).toList();
      // A site is /sites/name or /teams/name; what follows is inside of it.
      if (names.size() < 2) {
        return reads.read((api, headers) -> api.site(headers, host, select));
      }
      SitePath path = new SitePath(names.get(0) + "/" + names.get(1));
      return reads.read((api, headers) -> api.siteAt(headers, host, path, select));
    } catch (IllegalArgumentException e) {
      throw ToolFailed.validation("siteUrl is not the address of a SharePoint site");
    }
  }

  private List<DriveItem> search(String name) {
    // A word of the name may be the beginning of one in the folder's name.
    String words =
        Arrays.stream(name.split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .map(word -> word + "*")
            .collect(Collectors.joining(" "));
    FileSearch answer =
        reads.read(
            (api, headers) ->
                api.searchFiles(
                    headers,
                    SearchRequest.of(
                        "driveItem", words.isEmpty() ? Kql.phrase(name) : words, 0, PAGE)));
    FileSearch.Container page = answer.page();
    if (Boolean.TRUE.equals(page.moreResultsAvailable())) {
      cut.set(true);
    }
    List<FileSearch.Hit> hits = page.hits();
    List<DriveItem> items = new ArrayList<>();
    if (hits != null) {
      hits.stream().map(FileHit::item).forEach(items::add);
    }
    return items;
  }

  private List<DriveItem> ownDrive(String name) {
    return pages(
        at ->
            reads.read(
                (api, headers) ->
                    api.searchOwnDrive(headers.at(at), OData.wordsInPath(name), query())));
  }

  private List<DriveItem> library(GraphId drive, String name) {
    return pages(
        at ->
            reads.read(
                (api, headers) ->
                    api.searchDrive(headers.at(at), drive, OData.wordsInPath(name), query())));
  }

  private static ListQuery query() {
    return ListQuery.select(FileItem.SELECT).top(PAGE).build();
  }

  private List<DriveItem> pages(Function<@Nullable NextLink, DriveItems> source) {
    List<DriveItem> items = new ArrayList<>();
    NextLink at = null;
    do {
      DriveItems page = source.apply(at);
      items.addAll(page.items());
      at = reads.next(page, "/search(");
    } while (at != null && items.size() < SCAN);
    if (at != null) {
      cut.set(true);
    }
    return items;
  }

  private static List<DriveItem> folders(List<List<DriveItem>> found, String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    Map<String, DriveItem> folders = new LinkedHashMap<>();
    for (List<DriveItem> each : found) {
      for (DriveItem item : each) {
        boolean called =
            item.name() != null && item.name().toLowerCase(Locale.ROOT).contains(wanted);
        if (item.folder() != null && (called || wanted.equals("*"))) {
          folders.putIfAbsent(item.driveId() + "/" + item.id(), item);
        }
      }
    }
    return List.copyOf(folders.values());
  }
}
