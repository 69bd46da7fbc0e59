package io.m365connector.tools.mail;

import io.m365connector.graph.GraphId;
import io.m365connector.graph.Mailbox;
import io.m365connector.graph.rest.Message;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.paging.TextPage;
import io.m365connector.tools.resource.ResourceLink;
import io.m365connector.tools.resource.ResourceReader;
import io.m365connector.tools.resource.ResourceRequest;
import io.m365connector.tools.resource.ResourceUri;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.Set;

/** {@code mail:///messages/{id}[?owner=]}: one message, whole. */
@ApplicationScoped
public class ReadMessage implements ResourceReader {

  private static final String SELECT =
      "id,subject,from,sender,toRecipients,ccRecipients,bccRecipients,replyTo,sentDateTime,"
          + "receivedDateTime,conversationId,internetMessageId,importance,categories,isRead,isDraft,"
          + "hasAttachments,webLink,body";

  @Override
  public boolean reads(ResourceUri uri) {
    return uri.is("mail", "messages", "*");
  }

  @Override
  public Set<String> scopes() {
    return Set.of("Mail.Read");
  }

  @Override
  public JsonObject read(ResourceRequest request) {
    Mailbox mailbox = request.uri().mailbox();
    GraphId id = request.uri().id(1);
    Message message =
        request.graph().read(mailbox, (api, headers) -> api.message(headers, mailbox, id, SELECT));
    JsonFields json =
        new JsonFields()
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
            .add("conversationId", message.conversationId())
            .add("internetMessageId", message.internetMessageId())
            .add("importance", message.importance())
            .add("categories", message.categories())
            .add("isRead", message.isRead())
            .add("isDraft", message.isDraft())
            .add("hasAttachments", message.hasAttachments())
            .add("webLink", message.webLink());
    Message.Body body = message.body();
    String content = body == null || body.content() == null ? "" : body.content();
    TextPage page = TextPage.of(content, request.offset(), request.maxCharacters());
    json.add(
        "body",
        new JsonFields()
            .add("contentType", body == null ? "text" : body.contentType())
            .add("content", page.text())
            .json());
    return page.addTo(json).json();
  }
}
