package io.m365connector.sandbox.graph.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.organisation.content.FileContent;
import io.m365connector.sandbox.organisation.content.MediaTypes;
import io.m365connector.sandbox.organisation.files.Drive;
import io.m365connector.sandbox.organisation.files.DriveItem;
import io.m365connector.sandbox.organisation.files.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A {@code driveItem}. Its size means making the file, so it is only put in when it will be seen.
 */
public final class ItemDocument {
  private ItemDocument() {}

  public static ObjectNode of(DriveItem item) {
    ObjectNode document = Json.object();
    DriveItem.Details details = item.details();
    document.put("createdDateTime", details.created().toString());
    document.put("eTag", FileIds.etag(item));
    document.put("id", FileIds.of(item));
    document.put("lastModifiedDateTime", details.modified().toString());
    document.put("name", item.name());
    document.put("webUrl", webUrl(item));
    document.put("cTag", "\"c:" + FileIds.etag(item).substring(1));
    document.set("createdBy", Identities.of(details.author()));
    document.set("lastModifiedBy", Identities.of(details.author()));
    document.set("parentReference", parent(item));
    document
        .putObject("fileSystemInfo")
        .put("createdDateTime", details.created().toString())
        .put("lastModifiedDateTime", details.modified().toString());
    if (item.isFolder()) {
      document.putObject("folder").put("childCount", item.children().size());
    } else {
      document
          .putObject("file")
          .put("mimeType", MediaTypes.of(item.name()))
          .putObject("hashes")
          .put(
              "quickXorHash",
              FileIds.guid("hash:" + FileIds.of(item)).replace("-", "").substring(0, 27) + "=");
    }
    if (item.isRoot()) {
      document.putObject("root");
    }
    if (!details.sharedWith().isEmpty()) {
      document.putObject("shared").put("scope", "users");
    }
    return document;
  }

  public static long size(DriveItem item) {
    try {
      FileContent content = item.details().content().orElse(null);
      if (content != null) {
        return content.size();
      }
      long sum = 0;
      for (DriveItem child : item.children()) {
        // A folder's size is a rough sum here: making every file below for it would cost seconds.
        sum += child.isFolder() ? size(child) : 20_000;
      }
      return sum;
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
  }

  public static String webUrl(DriveItem item) {
    String path =
        Arrays.stream(item.path().split("/"))
            .map(ItemDocument::encode)
            .collect(Collectors.joining("/"));
    return item.drive().webUrl() + (path.isEmpty() ? "" : "/" + path);
  }

  private static String encode(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static ObjectNode parent(DriveItem item) {
    Drive drive = item.drive();
    ObjectNode reference = Json.object();
    reference.put("driveType", drive.owner().isPresent() ? "business" : "documentLibrary");
    reference.put("driveId", FileIds.of(drive));
    item.parent()
        .ifPresent(
            parent -> {
              reference.put("id", FileIds.of(parent));
              reference.put("name", parent.isRoot() ? drive.name() : parent.name());
              reference.put(
                  "path",
                  "/drives/"
                      + FileIds.of(drive)
                      + "/root:"
                      + (parent.isRoot() ? "" : "/" + parent.path()));
            });
    String site = drive.site().map(FileIds::of).orElseGet(() -> personalSite(drive));
    reference.put("siteId", site.split(",")[1]);
    return reference;
  }

  private static String personalSite(Drive drive) {
    return "my," + FileIds.guid("personal:" + drive.key()) + ",web";
  }

  /** The ids of the list behind a library's item, as search gives them. */
  public static ObjectNode sharePointIds(DriveItem item) {
    Drive drive = item.drive();
    ObjectNode ids = Json.object();
    ids.put("listId", FileIds.guid("library:" + drive.key()));
    ids.put("listItemId", Integer.toString(1 + Math.floorMod(FileIds.of(item).hashCode(), 9999)));
    ids.put("listItemUniqueId", FileIds.guid("unique:" + FileIds.of(item)));
    ids.put(
        "siteId",
        drive
            .site()
            .map(FileIds::of)
            .map(id -> id.split(",")[1])
            .orElseGet(() -> FileIds.guid("personal:" + drive.key())));
    ids.put("siteUrl", drive.site().map(Site::webUrl).orElse(drive.webUrl()));
    return ids;
  }
}
