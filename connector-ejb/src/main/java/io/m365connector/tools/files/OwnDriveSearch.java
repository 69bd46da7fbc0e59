package io.m365connector.tools.files;

import io.m365connector.graph.GraphReads;
import io.m365connector.graph.OData;
import io.m365connector.graph.rest.DriveItem;
import io.m365connector.graph.rest.DriveItems;
import io.m365connector.graph.rest.ListQuery;
import io.m365connector.tools.paging.Position;
import io.m365connector.tools.paging.Walk;
import io.m365connector.tools.paging.Walked;
import java.util.Locale;

/** The search of the user's OneDrive alone, which needs no permission for sites. */
final class OwnDriveSearch {

  private static final int PAGE = 100;

  private OwnDriveSearch() {}

  /** Whether the tenant granted no more than OneDrive. */
  static boolean only(GraphReads reads) {
    var scopes = reads.session().scopes();
    return !scopes.isEmpty()
        && scopes.stream().noneMatch(scope -> scope.startsWith("Sites.") && scope.endsWith(".All"));
  }

  static Walked run(GraphReads reads, FileCriteria criteria, Position start, int limit) {
    String folder =
        criteria
            .folder()
            .map(name -> Places.isAddress(name) ? Places.address(name) : name)
            .map(name -> name.toLowerCase(Locale.ROOT))
            .orElse("");
    return new Walk<DriveItem>(
            at -> {
              DriveItems page =
                  reads.read(
                      (api, headers) ->
                          api.searchOwnDrive(
                              headers.at(at),
                              OData.wordsInPath(criteria.words()),
                              ListQuery.select(FileItem.SELECT).top(PAGE).build()));
              return new Walk.Page<>(page.items(), reads.next(page, "/search("));
            },
            item -> criteria.covers(item) && within(item, folder),
            item -> FileItem.fields(item).json())
        .from(start, 0, limit);
  }

  private static boolean within(DriveItem item, String folder) {
    if (folder.isEmpty()) {
      return true;
    }
    if (Places.isAddress(folder)) {
      String address = item.webUrl() == null ? "" : Places.address(item.webUrl());
      return address.toLowerCase(Locale.ROOT).startsWith(folder + "/");
    }
    DriveItem.ParentReference parent = item.parentReference();
    String path = parent == null || parent.path() == null ? "" : parent.path();
    return (path.toLowerCase(Locale.ROOT) + "/").contains("/" + folder + "/");
  }
}
