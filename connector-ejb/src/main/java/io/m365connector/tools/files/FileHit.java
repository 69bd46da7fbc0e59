package io.m365connector.tools.files;

import io.m365connector.graph.rest.DriveItem;
import io.m365connector.graph.rest.FileSearch;
import org.jspecify.annotations.Nullable;

/** A hit of Microsoft Search, whose item may lack its id. */
final class FileHit {

  private FileHit() {}

  static DriveItem item(FileSearch.Hit hit) {
    DriveItem item = hit.resource();
    String id = hit.hitId();
    return item != null && (item.id() != null || id == null) ? item : named(item, id);
  }

  private static DriveItem named(@Nullable DriveItem item, @Nullable String id) {
    String known = id == null ? "" : id;
    return item == null
        ? new DriveItem(
            known, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null)
        : new DriveItem(
            known,
            item.name(),
            item.size(),
            item.webUrl(),
            item.createdDateTime(),
            item.lastModifiedDateTime(),
            item.createdBy(),
            item.lastModifiedBy(),
            item.file(),
            item.folder(),
            item.packaged(),
            item.parentReference(),
            item.sharepointIds(),
            item.description(),
            item.remoteItem());
  }
}
