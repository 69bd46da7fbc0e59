package io.m365connector.sandbox.graph.mail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.organisation.content.FileContent;
import io.m365connector.sandbox.organisation.mail.MailAttachment;
import io.m365connector.sandbox.organisation.mail.MailboxItem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/** An {@code attachment} of one of the three derived types. */
final class AttachmentDocument {
  private AttachmentDocument() {}

  static ObjectNode of(
      ExchangeMailbox mailbox, MailboxItem item, int index, boolean immutable, boolean withBytes) {
    MailAttachment attachment = item.mail().attachments().get(index);
    ObjectNode document = Json.object();
    document.put("@odata.type", "#microsoft.graph." + typeName(attachment));
    document.put("id", id(mailbox, item, index, immutable));
    document.put(
        "lastModifiedDateTime", item.received().truncatedTo(ChronoUnit.SECONDS).toString());
    document.put("name", attachment.name());
    switch (attachment) {
      case MailAttachment.File file -> {
        byte[] bytes = bytes(file.content());
        document.put("contentType", file.contentType());
        document.put("size", bytes.length + 300);
        document.put("isInline", false);
        document.putNull("contentId");
        document.putNull("contentLocation");
        if (withBytes) {
          document.put("@odata.mediaContentType", file.contentType());
          document.put("contentBytes", Base64.getEncoder().encodeToString(bytes));
        }
      }
      case MailAttachment.Item nested -> {
        document.putNull("contentType");
        document.put("size", 2_000 + nested.mail().html().length());
        document.put("isInline", false);
      }
      case MailAttachment.Reference reference -> {
        document.putNull("contentType");
        document.put("size", 382);
        document.put("isInline", false);
      }
    }
    return document;
  }

  private static String typeName(MailAttachment attachment) {
    return switch (attachment) {
      case MailAttachment.File file -> "fileAttachment";
      case MailAttachment.Item item -> "itemAttachment";
      case MailAttachment.Reference reference -> "referenceAttachment";
    };
  }

  static String id(ExchangeMailbox mailbox, MailboxItem item, int index, boolean immutable) {
    String key = item.mail().key() + "/attachment/" + index;
    return immutable ? mailbox.ids().immutable(key) : mailbox.ids().mutable(item.folder(), key);
  }

  static byte[] bytes(FileContent content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      content.writeTo(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
