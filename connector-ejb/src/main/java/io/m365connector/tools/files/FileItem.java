package io.m365connector.tools.files;

import io.m365connector.graph.rest.DriveItem;
import io.m365connector.graph.rest.IdentitySet;
import io.m365connector.tools.Excerpt;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.Schema;
import io.m365connector.tools.resource.ResourceLink;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file or folder in a list. */
final class FileItem {

  static final String SELECT =
      "id,name,size,webUrl,createdDateTime,lastModifiedDateTime,createdBy,lastModifiedBy,file,folder,"
          + "package,parentReference,description,remoteItem,sharepointIds";

  private static final int SUMMARY = 500;

  private FileItem() {}

  static JsonFields fields(DriveItem item) {
    DriveItem.ParentReference parent = item.parentReference();
    return new JsonFields()
        .add("uri", uri(item))
        .add("id", item.id())
        .add("driveId", item.driveId())
        .add("name", item.name() == null ? "" : item.name())
        .add("webUrl", item.webUrl())
        .add("isFolder", item.folder() != null)
        .add("childCount", item.folder() == null ? null : item.folder().childCount())
        .add("fileType", item.folder() == null ? extension(item) : null)
        .add("mimeType", item.file() == null ? null : item.file().mimeType())
        .add("size", item.size())
        .add("createdDateTime", item.createdDateTime())
        .add("createdBy", name(item.createdBy()))
        .add("lastModifiedDateTime", item.lastModifiedDateTime())
        .add("lastModifiedBy", name(item.lastModifiedBy()))
        .add(
            "description",
            item.description() == null || item.description().isBlank() ? null : item.description())
        .add("parentPath", parent == null ? null : path(parent.path()));
  }

  static Schema schema() {
    return Schema.object()
        .text("uri", "Give it to read_resource for the text or the folder's content")
        .text("id", "Identifier of the item")
        .text("driveId", "Identifier of its library")
        .text("name", "Name")
        .text("webUrl", "Opens it in the browser")
        .flag("isFolder", "Whether it is a folder")
        .number("childCount", "How much is in the folder")
        .text("fileType", "Extension")
        .text("mimeType", "Media type")
        .number("size", "Bytes")
        .text("createdDateTime", "UTC")
        .text("createdBy", "Name")
        .text("lastModifiedDateTime", "UTC")
        .text("lastModifiedBy", "Name")
        .text("description", "Description")
        .text("parentPath", "Where it is in its library")
        .text("summary", "The passage that matched")
        .flag("isPartialContent", "true: the summary is not the whole text")
        .required("uri", "id", "name");
  }

  /** A page of a site has a form of its own; all else is read as a file. */
  private static String uri(DriveItem item) {
    DriveItem.ParentReference parent = item.parentReference();
    // Microsoft Search gives these ids with the parent, a list with the item.
    DriveItem.SharepointIds ids =
        item.sharepointIds() == null && parent != null
            ? parent.sharepointIds()
            : item.sharepointIds();
    String page = ids == null ? null : ids.listItemUniqueId();
    String site =
        parent != null && parent.siteId() != null
            ? parent.siteId()
            : ids == null ? null : ids.siteId();
    if ("aspx".equals(extension(item)) && site != null && page != null) {
      return ResourceLink.page(site, page);
    }
    String drive = item.driveId();
    return ResourceLink.file(drive == null ? "me" : drive, item.id());
  }

  static @Nullable String extension(DriveItem item) {
    String name = item.name();
    int dot = name == null ? -1 : name.lastIndexOf('.');
    return name == null || dot < 0 ? null : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static @Nullable String name(@Nullable IdentitySet who) {
    return who == null ? null : who.name();
  }

  /** {@code /drives/b!x/root:/A/B} is {@code /A/B}. */
  private static @Nullable String path(@Nullable String graphPath) {
    int colon = graphPath == null ? -1 : graphPath.indexOf(':');
    return graphPath == null || colon < 0 ? null : graphPath.substring(colon + 1);
  }

  /** The passage without Search's marks. */
  static @Nullable String summary(@Nullable String marked) {
    return marked == null
        ? null
        : Excerpt.of(marked.replace("<ddd/>", "…").replaceAll("</?c\\d+>", ""), SUMMARY);
  }
}
