package io.m365connector.tools.mail;

import io.m365connector.graph.Mailbox;
import io.m365connector.graph.rest.Message;
import io.m365connector.tools.Excerpt;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.Schema;
import io.m365connector.tools.resource.ResourceLink;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message in a list: metadata and the URI that {@code read_resource} takes. */
final class MessageItem {

  private static final int SUMMARY = 250;

  private MessageItem() {}

  static JsonObject json(Message message, Mailbox mailbox) {
    return new JsonFields()
        .add("uri", ResourceLink.message(message.id(), mailbox))
        .add("id", message.id())
        .add("subject", message.subject() == null ? "" : message.subject())
        .add("sender", People.line(message.from() == null ? message.sender() : message.from()))
        .add("recipients", recipients(message))
        .add("receivedDateTime", message.receivedDateTime())
        .add("summary", Excerpt.of(message.bodyPreview(), SUMMARY))
        .add("webLink", message.webLink())
        .add("isRead", message.isRead())
        .add("hasAttachments", message.hasAttachments())
        .json();
  }

  static Schema schema() {
    return Schema.object()
        .text("uri", "Give it to read_resource for the whole message")
        .text("id", "Identifier; stays valid when the message is moved")
        .text("subject", "Subject")
        .text("sender", "Name <address>")
        .texts("recipients", "To and cc, each as Name <address>")
        .text("receivedDateTime", "When it came, UTC")
        .text("summary", "The beginning of the text")
        .text("webLink", "Opens it in Outlook on the web")
        .flag("isRead", "Whether it was read")
        .flag("hasAttachments", "Whether files are attached")
        .required("uri", "id", "subject");
  }

  private static @Nullable List<String> recipients(Message message) {
    List<String> to = People.lines(message.toRecipients());
    List<String> cc = People.lines(message.ccRecipients());
    List<String> all = new ArrayList<>(to == null ? List.of() : to);
    all.addAll(cc == null ? List.of() : cc);
    return all;
  }
}
