package io.m365connector.tools.mail;

import io.m365connector.graph.GraphId;
import io.m365connector.graph.Mailbox;
import io.m365connector.graph.rest.Attachment;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.paging.Listing;
import io.m365connector.tools.paging.Listing.Paging;
import io.m365connector.tools.paging.Walk;
import io.m365connector.tools.paging.Walked;
import io.m365connector.tools.resource.ResourceReader;
import io.m365connector.tools.resource.ResourceRequest;
import io.m365connector.tools.resource.ResourceUri;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.OptionalInt;
import java.util.Set;

/** {@code mail:///messages/{id}/attachments/[?owner=]}: all that is attached, page by page. */
@ApplicationScoped
public class ReadAttachments implements ResourceReader {

  @Override
  public boolean reads(ResourceUri uri) {
    return uri.is("mail", "messages", "*", "attachments");
  }

  @Override
  public Set<String> scopes() {
    return Set.of("Mail.Read");
  }

  @Override
  public JsonObject read(ResourceRequest request) {
    Mailbox mailbox = request.uri().mailbox();
    GraphId message = request.uri().id(1);
    Walked walked =
        new Walk<Attachment>(
                at -> AttachmentList.page(request.graph(), mailbox, message, at),
                attachment -> true,
                attachment -> AttachmentList.item(attachment, message, mailbox))
            .from(request.list().start(), 0, request.list().limit(50, 100));
    return new JsonFields()
        .add("uri", request.uri().text())
        .add("kind", "attachments")
        .add("items", Listing.array(walked.items()))
        .add(
            "pagination",
            Listing.pagination(walked, request.list(), Paging.CURSOR, OptionalInt.empty()))
        .json();
  }
}
