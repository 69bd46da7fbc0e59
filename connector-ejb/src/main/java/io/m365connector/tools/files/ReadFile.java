package io.m365connector.tools.files;

import io.m365connector.graph.Downloads;
import io.m365connector.graph.GraphId;
import io.m365connector.graph.GraphReads;
import io.m365connector.graph.rest.DriveItem;
import io.m365connector.graph.rest.DriveItems;
import io.m365connector.graph.rest.ListQuery;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.ToolFailed;
import io.m365connector.tools.paging.Listing;
import io.m365connector.tools.paging.Listing.Paging;
import io.m365connector.tools.paging.Walk;
import io.m365connector.tools.paging.Walked;
import io.m365connector.tools.resource.DocumentText;
import io.m365connector.tools.resource.ResourceReader;
import io.m365connector.tools.resource.ResourceRequest;
import io.m365connector.tools.resource.ResourceUri;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.OptionalInt;
import java.util.Set;

/** {@code file:///{driveId}/{itemId}}: a file as text, or what is in a folder. */
@ApplicationScoped
public class ReadFile implements ResourceReader {

  private final DocumentText documents;
  private final Downloads downloads;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ReadFile() {
    this.documents = null;
    this.downloads = null;
  }

  @Inject
  public ReadFile(DocumentText documents, Downloads downloads) {
    this.documents = documents;
    this.downloads = downloads;
  }

  @Override
  public boolean reads(ResourceUri uri) {
    return uri.is("file", "*", "*");
  }

  @Override
  public Set<String> scopes() {
    return Set.of("Files.Read.All");
  }

  @Override
  public JsonObject read(ResourceRequest request) {
    GraphId drive = request.uri().id(0);
    GraphId id = request.uri().id(1);
    DriveItem item =
        request.graph().read((api, headers) -> api.item(headers, drive, id, FileItem.SELECT));
    DriveItem remote = item.remoteItem();
    if (remote != null && remote.driveId() != null) {
      // A shortcut to something shared: the thing itself is read.
      return read(request, new GraphId(remote.driveId()), new GraphId(remote.id()), remote);
    }
    return read(request, drive, id, item);
  }

  private JsonObject read(ResourceRequest request, GraphId drive, GraphId id, DriveItem item) {
    JsonFields answer = FileItem.fields(item);
    if (item.folder() != null) {
      return folder(request, drive, id, answer.add("kind", "folder"));
    }
    if (item.packaged() != null) {
      throw ToolFailed.unreadable(
          "OneNote notebooks and similar packages hold no file to read; open it at "
              + item.webUrl());
    }
    String name = item.name() == null ? "file" : item.name();
    documents.read(
        request,
        name,
        item.file() == null ? null : item.file().mimeType(),
        item.size() == null ? -1 : item.size(),
        downloads.open(
            request.graph().content((api, headers) -> api.content(headers, drive, id)),
            request.graph().left()),
        answer.add("kind", "file"));
    return answer.json();
  }

  private static JsonObject folder(
      ResourceRequest request, GraphId drive, GraphId id, JsonFields answer) {
    GraphReads reads = request.graph();
    int limit = request.list().limit(50, 100);
    Walked walked =
        new Walk<DriveItem>(
                at -> {
                  DriveItems page =
                      reads.read(
                          (api, headers) ->
                              api.children(
                                  headers.at(at),
                                  drive,
                                  id,
                                  ListQuery.select(FileItem.SELECT).top(limit).build()));
                  return new Walk.Page<>(page.items(), reads.next(page, "/children"));
                },
                child -> true,
                child -> FileItem.fields(child).json())
            .from(request.list().start(), 0, limit);
    return answer
        .add("items", Listing.array(walked.items()))
        .add(
            "pagination",
            Listing.pagination(walked, request.list(), Paging.CURSOR, OptionalInt.empty()))
        .json();
  }
}
