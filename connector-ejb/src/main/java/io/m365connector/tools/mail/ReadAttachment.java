package io.m365connector.tools.mail;

import io.m365connector.graph.Downloads;
import io.m365connector.graph.GraphId;
import io.m365connector.graph.Mailbox;
import io.m365connector.graph.rest.Attachment;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.ToolFailed;
import io.m365connector.tools.resource.DocumentText;
import io.m365connector.tools.resource.ResourceLink;
import io.m365connector.tools.resource.ResourceReader;
import io.m365connector.tools.resource.ResourceRequest;
import io.m365connector.tools.resource.ResourceUri;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Set;

/** {@code mail:///messages/{id}/attachments/{id}[?owner=]}: an attachment as text. */
@ApplicationScoped
public class ReadAttachment implements ResourceReader {

  private final DocumentText documents;
  private final Downloads downloads;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ReadAttachment() {
    this.documents = null;
    this.downloads = null;
  }

  @Inject
  public ReadAttachment(DocumentText documents, Downloads downloads) {
    this.documents = documents;
    this.downloads = downloads;
  }

  @Override
  public boolean reads(ResourceUri uri) {
    return uri.is("mail", "messages", "*", "attachments", "*");
  }

  @Override
  public Set<String> scopes() {
    return Set.of("Mail.Read");
  }

  @Override
  public JsonObject read(ResourceRequest request) {
    Mailbox mailbox = request.uri().mailbox();
    GraphId message = request.uri().id(1);
    GraphId id = request.uri().id(3);
    Attachment attachment =
        request
            .graph()
            .read(
                mailbox,
                (api, headers) ->
                    api.attachment(headers, mailbox, message, id, AttachmentList.SELECT));
    String kind = AttachmentList.kind(attachment);
    if (kind.equals("reference")) {
      throw ToolFailed.unreadable(
          "The attachment is a link to a file in OneDrive or SharePoint; find the file with"
              + " sharepoint_search by its name");
    }
    String name = attachment.name() == null ? "attachment" : attachment.name();
    JsonFields answer =
        new JsonFields()
            .add("uri", ResourceLink.attachment(message.value(), id.value(), mailbox))
            .add("kind", "attachment")
            .add("id", id.value())
            .add("name", name)
            .add("contentType", attachment.contentType())
            .add("size", attachment.size());
    // An attached mail comes as MIME; its name carries no extension that says so.
    boolean item = kind.equals("item");
    documents.read(
        request,
        item ? name + ".eml" : name,
        item ? "message/rfc822" : attachment.contentType(),
        attachment.size() == null ? -1 : attachment.size(),
        downloads.open(
            request
                .graph()
                .content(
                    mailbox,
                    (api, headers) -> api.attachmentContent(headers, mailbox, message, id)),
            request.graph().left()),
        answer);
    return answer.json();
  }
}
