package io.m365connector.tools.mail;

import io.m365connector.graph.Mailbox;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.paging.Listing;
import io.m365connector.tools.paging.Listing.Paging;
import io.m365connector.tools.paging.Walk;
import io.m365connector.tools.paging.Walked;
import io.m365connector.tools.resource.ResourceReader;
import io.m365connector.tools.resource.ResourceRequest;
import io.m365connector.tools.resource.ResourceUri;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** {@code mail:///folders/[?owner=]}: all mail folders, nested ones with their path. */
@ApplicationScoped
public class ReadFolders implements ResourceReader {

  @Override
  public boolean reads(ResourceUri uri) {
    return uri.is("mail", "folders");
  }

  @Override
  public Set<String> scopes() {
    return Set.of("Mail.Read");
  }

  @Override
  public JsonObject read(ResourceRequest request) {
    Mailbox mailbox = request.uri().mailbox();
    FolderTree.Folders found = new FolderTree(request.graph(), mailbox).all();
    List<FolderTree.Node> all = found.nodes();
    Walked walked =
        new Walk<FolderTree.Node>(
                at -> new Walk.Page<>(all, null),
                node -> true,
                node -> FolderItem.json(node.folder(), node.path(), mailbox))
            .from(request.list().start(), 0, request.list().limit(100, 100));
    JsonFields answer =
        new JsonFields()
            .add("uri", request.uri().text())
            .add("kind", "folders")
            .add("items", Listing.array(walked.items()));
    if (found.cut()) {
      answer
          .add("isTruncated", true)
          .add(
              "notes",
              List.of(
                  "The mailbox has more than the "
                      + all.size()
                      + " folders listed here; those below one of them are found by"
                      + " mail:///folders/{id} of that one."));
    }
    OptionalInt total = found.cut() ? OptionalInt.empty() : OptionalInt.of(all.size());
    return answer
        .add("pagination", Listing.pagination(walked, request.list(), Paging.CURSOR, total))
        .json();
  }
}
