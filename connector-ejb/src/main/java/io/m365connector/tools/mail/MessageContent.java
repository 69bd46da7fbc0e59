package io.m365connector.tools.mail;

import io.m365connector.graph.Mailbox;
import io.m365connector.graph.rest.Message;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.resource.ResourceLink;

/** The head of a message that was read. */
final class MessageContent {

  static final String SELECT =
      "id,subject,from,sender,toRecipients,ccRecipients,bccRecipients,replyTo,sentDateTime,"
          + "receivedDateTime,conversationId,internetMessageId,importance,categories,isRead,isDraft,"
          + "hasAttachments,webLink";

  private MessageContent() {}

  static JsonFields head(Message message, Mailbox mailbox) {
    String conversation = message.conversationId();
    return new JsonFields()
        .add("uri", ResourceLink.message(message.id(), mailbox))
        .add("kind", "message")
        .add("id", message.id())
        .add("subject", message.subject())
        .add("sender", People.line(message.from() == null ? message.sender() : message.from()))
        .add("toRecipients", People.lines(message.toRecipients()))
        .add("ccRecipients", People.lines(message.ccRecipients()))
        .add("bccRecipients", People.lines(message.bccRecipients()))
        .add("replyTo", People.lines(message.replyTo()))
        .add("sentDateTime", message.sentDateTime())
        .add("receivedDateTime", message.receivedDateTime())
        .add("conversationId", conversation)
        .add(
            "conversationUri",
            conversation == null ? null : ResourceLink.conversation(conversation, mailbox))
        .add("internetMessageId", message.internetMessageId())
        .add("importance", message.importance())
        .add("categories", message.categories())
        .add("isRead", message.isRead())
        .add("isDraft", message.isDraft())
        .add("hasAttachments", message.hasAttachments())
        .add("webLink", message.webLink());
  }
}
