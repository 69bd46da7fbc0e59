package io.m365connector.tools.mail;

import io.m365connector.graph.GraphId;
import io.m365connector.graph.GraphReads;
import io.m365connector.graph.Mailbox;
import io.m365connector.graph.NextLink;
import io.m365connector.graph.rest.ListQuery;
import io.m365connector.graph.rest.MailFolder;
import io.m365connector.graph.rest.MailFolders;
import io.m365connector.graph.rest.Message;
import io.m365connector.graph.rest.Messages;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.paging.Listing;
import io.m365connector.tools.paging.Listing.Paging;
import io.m365connector.tools.paging.Walk;
import io.m365connector.tools.paging.Walked;
import io.m365connector.tools.resource.ResourceReader;
import io.m365connector.tools.resource.ResourceRequest;
import io.m365connector.tools.resource.ResourceUri;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code mail:///folders/{idOrName}[?owner=]}: a folder's subfolders, and its messages page by
 * page.
 */
@ApplicationScoped
public class ReadFolder implements ResourceReader {

  /** Subfolders beside the first page of messages; all of them are in {@code mail:///folders/}. */
  private static final int CHILDREN = 50;

  @Override
  public boolean reads(ResourceUri uri) {
    return uri.is("mail", "folders", "*");
  }

  @Override
  public Set<String> scopes() {
    return Set.of("Mail.Read");
  }

  @Override
  public JsonObject read(ResourceRequest request) {
    Mailbox mailbox = request.uri().mailbox();
    GraphReads reads = request.graph();
    GraphId folder = folder(request, mailbox);
    JsonFields answer = new JsonFields().add("uri", request.uri().text()).add("kind", "folder");
    if (!request.list().continued()) {
      children(reads, mailbox, folder, answer);
    }
    int limit = request.list().limit(50, 100);
    int[] total = {-1};
    Walked walked =
        new Walk<Message>(
                at -> {
                  Messages page = page(reads, mailbox, folder, limit, at);
                  total[0] = page.count() == null ? total[0] : page.count();
                  return new Walk.Page<>(page.items(), reads.next(page, "/messages"));
                },
                message -> true,
                message -> MessageItem.json(message, mailbox))
            .from(request.list().start(), 0, limit);
    return answer
        .add("items", Listing.array(walked.items()))
        .add(
            "pagination",
            Listing.pagination(
                walked,
                request.list(),
                Paging.CURSOR,
                total[0] < 0 ? OptionalInt.empty() : OptionalInt.of(total[0])))
        .json();
  }

  /** Ids are long and hold no blanks; anything else is a name, looked for on every level. */
  private static GraphId folder(ResourceRequest request, Mailbox mailbox) {
    String given = request.uri().path().get(1);
    return given.length() > 60 && !given.contains(" ")
        ? request.uri().id(1)
        : new FolderFinder(request.graph(), mailbox).find(given);
  }

  private static Messages page(
      GraphReads reads, Mailbox mailbox, GraphId folder, int limit, @Nullable NextLink at) {
    ListQuery query =
        ListQuery.select(MailRequest.SELECT)
            .top(limit)
            .orderBy("receivedDateTime desc")
            .counted()
            .build();
    return reads.read(
        mailbox, (api, headers) -> api.messagesIn(headers.at(at), mailbox, folder, query));
  }

  private static void children(
      GraphReads reads, Mailbox mailbox, GraphId folder, JsonFields answer) {
    MailFolders page =
        reads.read(
            mailbox,
            (api, headers) ->
                api.childFolders(
                    headers,
                    mailbox,
                    folder,
                    ListQuery.select(FolderTree.SELECT).top(CHILDREN).build()));
    List<JsonObject> children = new ArrayList<>();
    for (MailFolder child : page.items()) {
      children.add(FolderItem.json(child, null, mailbox));
    }
    answer.add("childFolders", Listing.array(children));
    boolean more = reads.next(page, "/childFolders") != null;
    answer.add(
        "childFoldersPagination",
        more
            ? Json.createObjectBuilder()
                .add("moreResults", true)
                .add("uri", "mail:///folders/")
                .build()
            : Listing.complete(children.size()));
  }
}
