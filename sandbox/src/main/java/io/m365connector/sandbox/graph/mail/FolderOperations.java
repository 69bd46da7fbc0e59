package io.m365connector.sandbox.graph.mail;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.graph.odata.EntityTypes;
import io.m365connector.sandbox.graph.odata.ListQuery;
import io.m365connector.sandbox.graph.odata.Listing;
import io.m365connector.sandbox.graph.odata.Refusal;
import io.m365connector.sandbox.graph.odata.Select;
import io.m365connector.sandbox.graph.operation.Answers;
import io.m365connector.sandbox.graph.operation.GraphCall;
import io.m365connector.sandbox.graph.operation.Operations;
import io.m365connector.sandbox.graph.operation.Workload;
import io.m365connector.sandbox.http.Response;
import io.m365connector.sandbox.organisation.mail.MailFolder;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Mail folders; a page holds ten unless told otherwise, hidden ones only come when asked for. */
final class FolderOperations {
  private static final Listing LIST =
      Listing.of("mailFolder", 10, 1000).withOptions("includeHiddenFolders");
  private final MailboxAccess access;

  FolderOperations(MailboxAccess access) {
    this.access = access;
  }

  void register(Operations operations) {
    operations
        .mine("/mailFolders", Workload.OUTLOOK, this::top)
        .mine("/mailFolders/{folder}", Workload.OUTLOOK, this::one)
        .mine("/mailFolders/{folder}/childFolders", Workload.OUTLOOK, this::children);
  }

  private Response top(GraphCall call) {
    ExchangeMailbox mailbox = access.open(call);
    return list(call, mailbox, mailbox.content().topFolders());
  }

  private Response children(GraphCall call) {
    ExchangeMailbox mailbox = access.open(call);
    String key = mailbox.folderKey(call.at("folder"));
    boolean root = key.equals(ExchangeMailbox.ROOT);
    return list(
        call, mailbox, root ? mailbox.content().topFolders() : mailbox.content().children(key));
  }

  private static Response list(GraphCall call, ExchangeMailbox mailbox, List<MailFolder> folders) {
    ListQuery query = call.list(LIST);
    boolean expand = expandsChildren(call);
    boolean hidden = call.query().flag("includeHiddenFolders");
    List<ObjectNode> documents =
        folders.stream()
            .filter(folder -> hidden || !folder.hidden())
            .map(folder -> FolderDocument.of(mailbox, folder))
            .toList();
    return Answers.ok(
        query.answer(documents, document -> expand ? withChildren(document, mailbox) : document));
  }

  private static boolean expandsChildren(GraphCall call) {
    Optional<String> expand = call.query().get("$expand");
    if (expand.isPresent() && !expand.get().equals("childFolders")) {
      throw Refusal.badRequest(
          "The query specified in the URI is not valid. '"
              + expand.get()
              + "' cannot be expanded here.");
    }
    return expand.isPresent();
  }

  private static ObjectNode withChildren(ObjectNode document, ExchangeMailbox mailbox) {
    String key = mailbox.folderKey(document.path("id").asText());
    ArrayNode children = document.putArray("childFolders");
    mailbox
        .content()
        .children(key)
        .forEach(child -> children.add(FolderDocument.of(mailbox, child)));
    return document;
  }

  private Response one(GraphCall call) {
    call.query().allowOnly(Set.of("$select", "$expand", "includeHiddenFolders"));
    ExchangeMailbox mailbox = access.open(call);
    String key = mailbox.folderKey(call.at("folder"));
    ObjectNode document =
        mailbox
            .content()
            .folder(key)
            .map(f -> FolderDocument.of(mailbox, f))
            .orElseGet(() -> FolderDocument.root(mailbox));
    Select select = Select.parse(EntityTypes.of("mailFolder"), call.query().get("$select"));
    ObjectNode answer = select.project(document);
    return Answers.ok(expandsChildren(call) ? withChildren(answer, mailbox) : answer);
  }
}
