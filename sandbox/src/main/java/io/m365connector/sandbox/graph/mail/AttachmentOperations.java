package io.m365connector.sandbox.graph.mail;

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
import io.m365connector.sandbox.http.Body;
import io.m365connector.sandbox.http.Response;
import io.m365connector.sandbox.organisation.mail.MailAttachment;
import io.m365connector.sandbox.organisation.mail.MailboxItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Attachments of a message: list, one, raw bytes. Without {@code $select} the bytes come inline, as
 * Graph does.
 */
final class AttachmentOperations {
  private static final Listing LIST = Listing.of("attachment", 1000, 1000);
  private static final String ITEM = "microsoft.graph.itemAttachment/item";
  private final MailboxAccess access;

  AttachmentOperations(MailboxAccess access) {
    this.access = access;
  }

  void register(Operations operations) {
    operations
        .mine("/messages/{message}/attachments", Workload.OUTLOOK, this::list)
        .mine("/messages/{message}/attachments/{attachment}", Workload.OUTLOOK, this::one)
        .mine("/messages/{message}/attachments/{attachment}/$value", Workload.OUTLOOK, this::value);
  }

  private Response list(GraphCall call) {
    ListQuery query = call.list(LIST);
    requireExpandable(call);
    ExchangeMailbox mailbox = access.open(call);
    MailboxItem item = mailbox.item(call.at("message"));
    boolean immutable = call.preferences().immutableIds();
    List<ObjectNode> documents = new ArrayList<>();
    for (int i = 0; i < item.mail().attachments().size(); i++) {
      documents.add(
          AttachmentDocument.of(
              mailbox, item, i, immutable, query.select().includes("contentBytes")));
    }
    return Answers.ok(query.answer(documents));
  }

  private Response one(GraphCall call) {
    call.query().allowOnly(Set.of("$select", "$expand"));
    requireExpandable(call);
    Select select = Select.parse(EntityTypes.of("attachment"), call.query().get("$select"));
    ExchangeMailbox mailbox = access.open(call);
    MailboxItem item = mailbox.item(call.at("message"));
    int index = index(mailbox, item, call.at("attachment"));
    ObjectNode document =
        select.project(
            AttachmentDocument.of(
                mailbox,
                item,
                index,
                call.preferences().immutableIds(),
                select.includes("contentBytes")));
    if (call.query().has("$expand")
        && item.mail().attachments().get(index) instanceof MailAttachment.Item nested) {
      MailboxItem inner =
          new MailboxItem(nested.mail(), item.folder(), true, false, false, nested.mail().sent());
      ObjectNode message = MessageDocument.of(mailbox, inner, false);
      message.remove("uniqueBody");
      document.set("item", message.put("@odata.type", "#microsoft.graph.message"));
    }
    return Answers.ok(document);
  }

  private static void requireExpandable(GraphCall call) {
    call.query()
        .get("$expand")
        .filter(expand -> !expand.equals(ITEM))
        .ifPresent(
            expand -> {
              throw Refusal.badRequest(
                  "Parsing OData Select and Expand failed: Could not find a property named '"
                      + expand
                      + "' on type 'microsoft.graph.attachment'.");
            });
  }

  private Response value(GraphCall call) {
    call.query().allowOnly(Set.of());
    ExchangeMailbox mailbox = access.open(call);
    MailboxItem item = mailbox.item(call.at("message"));
    MailAttachment attachment =
        item.mail().attachments().get(index(mailbox, item, call.at("attachment")));
    return switch (attachment) {
      case MailAttachment.File file ->
          Response.of(200, file.contentType(), Body.of(AttachmentDocument.bytes(file.content())));
      case MailAttachment.Item nested ->
          Response.of(200, "text/plain", Body.of(MimeFormat.of(nested.mail())));
      case MailAttachment.Reference reference ->
          throw new Refusal(
              405,
              "ErrorInvalidRequest",
              "The raw content of a reference attachment cannot be read.");
    };
  }

  private static int index(ExchangeMailbox mailbox, MailboxItem item, String id) {
    for (int i = 0; i < item.mail().attachments().size(); i++) {
      if (id.equals(AttachmentDocument.id(mailbox, item, i, true))
          || id.equals(AttachmentDocument.id(mailbox, item, i, false))) {
        return i;
      }
    }
    throw OutlookIds.wellFormed(id)
        ? new Refusal(404, "ErrorItemNotFound", "The specified object was not found in the store.")
        : new Refusal(400, "ErrorInvalidIdMalformed", "Id is malformed.");
  }
}
