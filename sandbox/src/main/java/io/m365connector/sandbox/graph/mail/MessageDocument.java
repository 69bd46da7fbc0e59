package io.m365connector.sandbox.graph.mail;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.organisation.mail.Correspondent;
import io.m365connector.sandbox.organisation.mail.Mail;
import io.m365connector.sandbox.organisation.mail.MailboxItem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A {@code message} with all its properties. */
final class MessageDocument {
  private MessageDocument() {}

  static ObjectNode of(ExchangeMailbox mailbox, MailboxItem item, boolean immutable) {
    Mail mail = item.mail();
    String id = mailbox.idOf(item, immutable);
    ObjectNode message = Json.object();
    if (mail.marks().contains("meeting")) {
      message.put("@odata.type", "#microsoft.graph.eventMessageRequest");
    }
    message.put("@odata.etag", "W/\"" + changeKey(item) + "\"");
    message.put("id", id);
    message.put("createdDateTime", seconds(item.received()));
    message.put(
        "lastModifiedDateTime", seconds(item.received().plusSeconds(item.read() ? 3600 : 5)));
    message.put("changeKey", changeKey(item));
    ArrayNode categories = message.putArray("categories");
    if (mail.marks().contains("confidential")) {
      categories.add("Confidential");
    }
    message.put("receivedDateTime", seconds(item.received()));
    message.put("sentDateTime", seconds(mail.sent()));
    message.put("hasAttachments", !mail.attachments().isEmpty());
    message.put("internetMessageId", mail.messageId());
    message.put("subject", mail.subject());
    message.put("bodyPreview", BodyText.preview(mail.html()));
    message.put("importance", mail.marks().contains("high") ? "high" : "normal");
    message.put("parentFolderId", mailbox.ids().folder(item.folder()));
    message.put("conversationId", mailbox.ids().thread(mail.thread()));
    message.put(
        "conversationIndex",
        "AQHc" + Integer.toHexString(mail.thread().hashCode()) + mail.position());
    message.putNull("isDeliveryReceiptRequested");
    message.put("isReadReceiptRequested", false);
    message.put("isRead", item.read());
    message.put("isDraft", item.draft());
    message.put(
        "webLink",
        "https://outlook.office365.example/owa/?ItemID="
            + URLEncoder.encode(id, StandardCharsets.UTF_8)
            + "&exvsurl=1&viewmodel=ReadMessageItem");
    message.put("inferenceClassification", "focused");
    body(message, mail);
    recipients(message, mail);
    message.putObject("flag").put("flagStatus", item.flagged() ? "flagged" : "notFlagged");
    if (mail.marks().contains("meeting")) {
      message.put("meetingMessageType", "meetingRequest");
    }
    return message;
  }

  private static void body(ObjectNode message, Mail mail) {
    message.putObject("body").put("contentType", "html").put("content", mail.html());
    message.putObject("uniqueBody").put("contentType", "html").put("content", mail.uniqueHtml());
    ArrayNode headers = message.putArray("internetMessageHeaders");
    headers.addObject().put("name", "Message-ID").put("value", mail.messageId());
    headers.addObject().put("name", "Content-Language").put("value", mail.language());
    mail.answers()
        .ifPresent(
            answered ->
                headers.addObject().put("name", "In-Reply-To").put("value", answered.messageId()));
  }

  private static void recipients(ObjectNode message, Mail mail) {
    message.set("sender", recipient(mail.from()));
    message.set("from", recipient(mail.from()));
    message.set("toRecipients", recipients(mail.to()));
    message.set("ccRecipients", recipients(mail.cc()));
    message.putArray("bccRecipients");
    message.putArray("replyTo");
  }

  private static ArrayNode recipients(List<Correspondent> people) {
    ArrayNode recipients = Json.array();
    people.forEach(person -> recipients.add(recipient(person)));
    return recipients;
  }

  static ObjectNode recipient(Correspondent person) {
    ObjectNode recipient = Json.object();
    recipient.putObject("emailAddress").put("name", person.name()).put("address", person.address());
    return recipient;
  }

  private static String changeKey(MailboxItem item) {
    return "CQAAABYAAAD"
        + Integer.toHexString(item.mail().key().hashCode())
        + (item.read() ? "R" : "U")
        + "AAA";
  }

  private static String seconds(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
