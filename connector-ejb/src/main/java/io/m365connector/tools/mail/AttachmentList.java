package io.m365connector.tools.mail;

import io.m365connector.graph.GraphId;
import io.m365connector.graph.GraphReads;
import io.m365connector.graph.Mailbox;
import io.m365connector.graph.NextLink;
import io.m365connector.graph.rest.Attachment;
import io.m365connector.graph.rest.Attachments;
import io.m365connector.graph.rest.ListQuery;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.resource.ResourceLink;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;

/** What is attached to a message, each with the URI that reads it as text. */
final class AttachmentList {

  static final String SELECT = "id,name,contentType,size,isInline";

  private static final int PAGE = 100;
  private static final int MAX = 500;

  private AttachmentList() {}

  static JsonArray read(GraphReads reads, Mailbox mailbox, GraphId message) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    int count = 0;
    NextLink at = null;
    do {
      NextLink here = at;
      Attachments page =
          reads.read(
              mailbox,
              (api, headers) ->
                  api.attachments(
                      headers.at(here),
                      mailbox,
                      message,
                      ListQuery.select(SELECT).top(PAGE).build()));
      for (Attachment each : page.items()) {
        array.add(item(each, message, mailbox));
        count++;
      }
      at = reads.next(page, "/attachments");
    } while (at != null && count < MAX);
    return array.build();
  }

  private static JsonObject item(Attachment attachment, GraphId message, Mailbox mailbox) {
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
