package io.m365connector.tools.mail;

import io.m365connector.graph.GraphId;
import io.m365connector.graph.Mailbox;
import io.m365connector.graph.rest.Message;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.resource.BodyText;
import io.m365connector.tools.resource.ResourceReader;
import io.m365connector.tools.resource.ResourceRequest;
import io.m365connector.tools.resource.ResourceUri;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.Set;

/** {@code mail:///messages/{id}[?owner=]}: one message, whole, with the list of its attachments. */
@ApplicationScoped
public class ReadMessage implements ResourceReader {

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
        request
            .graph()
            .read(
                mailbox,
                (api, headers) ->
                    api.message(headers, mailbox, id, MessageContent.SELECT + ",body"));
    JsonFields answer = MessageContent.head(message, mailbox);
    if (Boolean.TRUE.equals(message.hasAttachments())) {
      AttachmentList.addTo(answer, request.graph(), mailbox, id);
    }
    BodyText.add(request, message.body(), "mail body", answer);
    return answer.json();
  }
}
