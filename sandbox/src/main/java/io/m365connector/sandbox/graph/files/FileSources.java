package io.m365connector.sandbox.graph.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.graph.kql.Kql;
import io.m365connector.sandbox.graph.kql.Searchable;
import io.m365connector.sandbox.graph.operation.GraphCall;
import io.m365connector.sandbox.graph.search.SearchHit;
import io.m365connector.sandbox.graph.search.SearchSource;
import io.m365connector.sandbox.organisation.files.Drive;
import io.m365connector.sandbox.organisation.files.DriveItem;
import io.m365connector.sandbox.organisation.files.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Files, folders, list items, pages, lists, sites and libraries in Microsoft Search. */
public final class FileSources {
  private static final Set<String> SITES = Set.of("Sites.Read.All", "Sites.ReadWrite.All");
  private final FileAccess access;

  public FileSources(FileAccess access) {
    this.access = access;
  }

  public List<SearchSource> all() {
    return List.of(
        new Source("driveItem", FileAccess.ALL_FILES, this::driveItems),
        new Source("listItem", SITES, this::listItems),
        new Source("list", SITES, this::lists),
        new Source("site", SITES, this::sites),
        new Source("drive", FileAccess.ALL_FILES, this::drives));
  }

  private record Source(
      String entityType,
      Set<String> permissions,
      BiFunction<GraphCall, Kql, Stream<SearchHit>> finder)
      implements SearchSource {
    @Override
    public List<SearchHit> find(GraphCall call, Kql query) {
      return finder.apply(call, query).toList();
    }
  }

  private Stream<SearchHit> driveItems(GraphCall call, Kql query) {
    return Stream.concat(files(call, query), pages(call, query));
  }

  /** Microsoft Search finds pages as items of their library: "files, folders, pages, and news". */
  private Stream<SearchHit> pages(GraphCall call, Kql query) {
    return access.visibleSites(call.user()).stream()
        .flatMap(
            site ->
                site.pages().stream()
                    .filter(page -> query.matches(words(site, page)))
                    .map(
                        page ->
                            new SearchHit(
                                SiteDocument.pageId(site, page),
                                page::markup,
                                () -> SiteDocument.pageFile(site, page))));
  }

  private static Searchable words(Site site, Site.SitePage page) {
    return words(
            page.title() + "\n" + page.markup(), site.webUrl() + "/SitePages/" + page.name(), site)
        .text("filename", page.name())
        .text("filetype", "aspx")
        .text("author", page.author().displayName())
        .date("LastModifiedTime", page.modified());
  }

  private Stream<SearchHit> files(GraphCall call, Kql query) {
    return access
        .visibleItems(call.user(), true)
        .filter(item -> query.matches(access.searchable(item)))
        .sorted(Comparator.comparing((DriveItem item) -> item.details().modified()).reversed())
        .map(
            item ->
                new SearchHit(
                    FileIds.of(item),
                    () -> item.details().text().isEmpty() ? item.name() : item.details().text(),
                    () -> item(item)));
  }

  private static ObjectNode item(DriveItem item) {
    ObjectNode resource = ItemDocument.of(item);
    resource.remove(List.of("eTag", "cTag", "shared"));
    resource.put("@odata.type", "#microsoft.graph.driveItem");
    resource.put("size", ItemDocument.size(item));
    if (resource.get("parentReference") instanceof ObjectNode parent) {
      parent.set("sharepointIds", ItemDocument.sharePointIds(item));
      parent.remove(List.of("path", "name"));
    }
    return resource;
  }

  private Stream<SearchHit> listItems(GraphCall call, Kql query) {
    List<SearchHit> hits = new ArrayList<>();
    for (Site site : access.visibleSites(call.user())) {
      for (Site.SiteList list : site.lists()) {
        for (int i = 0; i < list.items().size(); i++) {
          int index = i;
          String text = String.join(" ", list.items().get(i).values());
          if (query.matches(words(text, site.webUrl() + "/Lists/" + list.name(), site))) {
            hits.add(
                new SearchHit(
                    FileIds.guid(list.name() + i),
                    () -> text,
                    () ->
                        SiteDocument.listItem(site, list, index)
                            .put("@odata.type", "#microsoft.graph.listItem")));
          }
        }
      }
      for (Site.SitePage page : site.pages()) {
        ObjectNode document = SiteDocument.page(site, page);
        if (query.matches(words(site, page))) {
          hits.add(
              new SearchHit(
                  SiteDocument.pageId(site, page), () -> page.markup(), () -> pageItem(document)));
        }
      }
    }
    return hits.stream();
  }

  /** A page shows as an item of the Site Pages library. */
  private static ObjectNode pageItem(ObjectNode page) {
    page.put("@odata.type", "#microsoft.graph.listItem");
    page.remove(
        List.of(
            "title",
            "pageLayout",
            "promotionKind",
            "showComments",
            "showRecommendedPages",
            "publishingState",
            "titleArea",
            "description",
            "eTag"));
    return page;
  }

  private Stream<SearchHit> lists(GraphCall call, Kql query) {
    return access.visibleSites(call.user()).stream()
        .flatMap(
            site ->
                site.lists().stream()
                    .filter(list -> query.matches(words(list.name(), site.webUrl(), site)))
                    .map(
                        list ->
                            new SearchHit(
                                SiteDocument.listId(site, list.name()),
                                () -> list.name(),
                                () ->
                                    SiteDocument.list(site, list)
                                        .put("@odata.type", "#microsoft.graph.list"))));
  }

  private Stream<SearchHit> sites(GraphCall call, Kql query) {
    return access.visibleSites(call.user()).stream()
        .filter(site -> query.matches(SiteOperations.searchable(site)))
        .map(
            site ->
                new SearchHit(
                    FileIds.of(site),
                    () -> site.description(),
                    () -> SiteDocument.site(site).put("@odata.type", "#microsoft.graph.site")));
  }

  private Stream<SearchHit> drives(GraphCall call, Kql query) {
    return access.world().drives().stream()
        .filter(
            drive ->
                drive.opensTo(call.user())
                    && query.matches(words(title(drive), drive.webUrl(), null)))
        .map(
            drive ->
                new SearchHit(
                    FileIds.of(drive),
                    () -> title(drive),
                    () -> DriveDocument.of(drive).put("@odata.type", "#microsoft.graph.drive")));
  }

  private static String title(Drive drive) {
    return drive.name() + drive.site().map(site -> " " + site.title()).orElse("");
  }

  private static Searchable words(
      String text, String url, @org.jspecify.annotations.Nullable Site site) {
    return new Searchable(Set.of("title", "content"))
        .text("title", text.lines().findFirst().orElse(""))
        .text("content", text)
        .text("path", url)
        .text("site", site == null ? url : site.webUrl());
  }
}
