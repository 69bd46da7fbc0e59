package io.m365connector.sandbox.graph.files;

import io.m365connector.sandbox.graph.kql.Searchable;
import io.m365connector.sandbox.organisation.content.MediaTypes;
import io.m365connector.sandbox.organisation.files.DriveItem;
import io.m365connector.sandbox.organisation.files.Site;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What a search looks at in a file or folder: name, text, author, path, type, dates. */
final class ItemSearch {
  private ItemSearch() {}

  static Searchable of(DriveItem item) {
    DriveItem.Details details = item.details();
    String url = URLDecoder.decode(ItemDocument.webUrl(item), StandardCharsets.UTF_8);
    return new Searchable(Set.of("filename", "content", "author", "folder"))
        .text("filename", item.name())
        .text("name", item.name())
        .text("title", item.name())
        .text("folder", item.parent().map(DriveItem::name).orElse(""))
        .text("content", details.text())
        .text("body", details.text())
        .text("author", details.author().displayName())
        .text("author", details.author().mail())
        .text("path", url)
        .text("path", ItemDocument.webUrl(item))
        .text("site", item.drive().site().map(Site::webUrl).orElse(item.drive().webUrl()))
        .text("filetype", MediaTypes.extension(item.name()))
        .text("fileextension", MediaTypes.extension(item.name()))
        .text(
            "contentclass",
            item.isFolder() ? "STS_ListItem_Folder" : "STS_ListItem_DocumentLibrary")
        .flag("isdocument", !item.isFolder())
        .flag("isfolder", item.isFolder())
        .date("lastmodifiedtime", details.modified())
        .date("created", details.created())
        .date("write", details.modified());
  }
}
