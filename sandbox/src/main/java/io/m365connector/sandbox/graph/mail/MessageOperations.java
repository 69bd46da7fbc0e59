package io.m365connector.sandbox.graph.mail;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.graph.kql.Kql;
import io.m365connector.sandbox.graph.odata.EntityTypes;
import io.m365connector.sandbox.graph.odata.Filter;
import io.m365connector.sandbox.graph.odata.ListQuery;
import io.m365connector.sandbox.graph.odata.Listing;
import io.m365connector.sandbox.graph.odata.Refusal;
import io.m365connector.sandbox.graph.odata.Select;
import io.m365connector.sandbox.graph.operation.Answers;
import io.m365connector.sandbox.graph.operation.GraphCall;
import io.m365connector.sandbox.graph.operation.Operations;
import io.m365connector.sandbox.graph.operation.Workload;
import io.m365connector.sandbox.http.Body;
import io.m365connector.sandbox.http.Response;
import io.m365connector.sandbox.organisation.mail.MailboxItem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Listing, searching and reading messages. */
final class MessageOperations {
  private static final Listing LIST =
      Listing.of("message", 10, 1000).withOptions("includeHiddenMessages").orderedLikeExchange();
  private static final Listing SEARCH = LIST.pagedByToken().withOptions("$search");
  private static final Set<String> NOT_FILTERABLE =
      Set.of(
          "toRecipients",
          "ccRecipients",
          "bccRecipients",
          "replyTo",
          "uniqueBody",
          "internetMessageHeaders");

  private final MailboxAccess access;
  private final Instant now;

  MessageOperations(MailboxAccess access, Instant now) {
    this.access = access;
    this.now = now;
  }

  void register(Operations operations) {
    operations
        .mine("/messages", Workload.OUTLOOK, this::all)
        .mine("/mailFolders/{folder}/messages", Workload.OUTLOOK, this::inFolder)
        .mine("/messages/{message}", Workload.OUTLOOK, this::one)
        .mine("/messages/{message}/$value", Workload.OUTLOOK, this::mime);
  }

  private Response all(GraphCall call) {
    ExchangeMailbox mailbox = access.open(call);
    return list(call, mailbox, mailbox.content().items());
  }

  private Response inFolder(GraphCall call) {
    ExchangeMailbox mailbox = access.open(call);
    return list(call, mailbox, mailbox.content().itemsIn(mailbox.folderKey(call.at("folder"))));
  }

  private Response list(GraphCall call, ExchangeMailbox mailbox, List<MailboxItem> items) {
    boolean search = call.query().has("$search");
    Stream<MailboxItem> found = items.stream();
    if (search) {
      Kql query = Kql.parse(MessageSearch.query(call.query()), now);
      found =
          found
              .filter(item -> query.matches(mailbox.searchable(item)))
              .sorted(Comparator.comparing((MailboxItem item) -> item.mail().sent()).reversed())
              .limit(MessageSearch.MOST);
    }
    ListQuery query = call.list(search ? SEARCH : LIST);
    query.filter().ifPresent(MessageOperations::requireFilterable);
    MessageView view = new MessageView(call, query.select());
    boolean immutable = call.preferences().immutableIds();
    List<ObjectNode> documents = found.map(item -> mailbox.document(item, immutable)).toList();
    return Answers.ok(
        query.answer(documents, document -> finish(document, view, mailbox, immutable)));
  }

  private static void requireFilterable(Filter filter) {
    if (filter.paths().map(path -> path.split("/")[0]).anyMatch(NOT_FILTERABLE::contains)) {
      throw new Refusal(
          400,
          "ErrorInvalidUrlQueryFilter",
          "The query filter contains one or more invalid nodes.");
    }
  }

  private static ObjectNode finish(
      ObjectNode document, MessageView view, ExchangeMailbox mailbox, boolean immutable) {
    if (view.expandsAttachments()) {
      MailboxItem item = mailbox.item(document.path("id").asText());
      ArrayNode attachments = document.putArray("attachments");
      for (int i = 0; i < item.mail().attachments().size(); i++) {
        attachments.add(AttachmentDocument.of(mailbox, item, i, immutable, true));
      }
    }
    return view.render(document);
  }

  private Response one(GraphCall call) {
    call.query().allowOnly(Set.of("$select", "$expand", "includeHiddenMessages"));
    ExchangeMailbox mailbox = access.open(call);
    MailboxItem item = mailbox.item(call.at("message"));
    Select select = Select.parse(EntityTypes.of("message"), call.query().get("$select"));
    MessageView view = new MessageView(call, select);
    boolean immutable = call.preferences().immutableIds();
    ObjectNode document =
        finish(select.project(mailbox.document(item, immutable)), view, mailbox, immutable);
    return Answers.ok(
        document.put("@odata.context", call.baseUrl() + "/$metadata#messages/$entity"));
  }

  private Response mime(GraphCall call) {
    call.query().allowOnly(Set.of());
    MailboxItem item = access.open(call).item(call.at("message"));
    return Response.of(200, "text/plain", Body.of(MimeFormat.of(item.mail())));
  }
}
