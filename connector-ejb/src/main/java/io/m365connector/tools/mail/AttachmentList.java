package io.m365connector.tools.mail;

import io.m365connector.graph.GraphId;
import io.m365connector.graph.GraphReads;
import io.m365connector.graph.Mailbox;
import io.m365connector.graph.NextLink;
import io.m365connector.graph.rest.Attachment;
import io.m365connector.graph.rest.Attachments;
import io.m365connector.graph.rest.ListQuery;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.paging.Listing;
import io.m365connector.tools.paging.Walk;
import io.m365connector.tools.resource.ResourceLink;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is attached to a message, each with the URI that reads it as text. */
final class AttachmentList {

  static final String SELECT = "id,name,contentType,size,isInline";

  private static final int PAGE = 100;

  private AttachmentList() {}

  /** The first of them, beside their message; the rest has an address of its own. */
  static void addTo(JsonFields answer, GraphReads reads, Mailbox mailbox, GraphId message) {
    Walk.Page<Attachment> page = page(reads, mailbox, message, null);
    List<JsonObject> items =
        page.items().stream().map(each -> item(each, message, mailbox)).toList();
    answer.add("attachments", Listing.array(items));
    if (page.next() != null) {
      answer.add(
          "attachmentsPagination",
          Json.createObjectBuilder()
              .add("moreResults", true)
              .add("uri", ResourceLink.attachments(message.value(), mailbox))
              .build());
    }
  }

  static Walk.Page<Attachment> page(
      GraphReads reads, Mailbox mailbox, GraphId message, @Nullable NextLink at) {
    Attachments page =
        reads.read(
            mailbox,
            (api, headers) ->
                api.attachments(
                    headers.at(at), mailbox, message, ListQuery.select(SELECT).top(PAGE).build()));
    return new Walk.Page<>(page.items(), reads.next(page, "/attachments"));
  }

  static JsonObject item(Attachment attachment, GraphId message, Mailbox mailbox) {
    return new JsonFields()
        .add("uri", ResourceLink.attachment(message.value(), attachment.id(), mailbox))
        .add("id", attachment.id())
        .add("name", attachment.name())
        .add("contentType", attachment.contentType())
        .add("size", attachment.size())
        .add("isInline", attachment.isInline())
        .add("attachmentKind", kind(attachment))
        .json();
  }

  /** {@code file}, {@code item} (a mail or event) or {@code reference} (a link to a file). */
  static String kind(Attachment attachment) {
    String type = attachment.type() == null ? "" : attachment.type();
    return type.endsWith("itemAttachment")
        ? "item"
        : type.endsWith("referenceAttachment") ? "reference" : "file";
  }
}
