package io.m365connector.sandbox.graph.mail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.graph.odata.Refusal;
import io.m365connector.sandbox.graph.odata.Select;
import io.m365connector.sandbox.graph.operation.GraphCall;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a call's headers, {@code $select} and permission make of a message document. */
final class MessageView {
  private static final Set<String> BODY_READERS =
      Set.of("Mail.Read", "Mail.ReadWrite", "Mail.Read.Shared", "Mail.ReadWrite.Shared");
  private final GraphCall call;
  private final Select select;

  MessageView(GraphCall call, Select select) {
    this.call = call;
    this.select = select;
    Optional<String> expand = call.query().get("$expand");
    if (expand.isPresent() && !expand.get().equals("attachments")) {
      throw Refusal.badRequest(
          "Parsing OData Select and Expand failed: Could not find a property named '"
              + expand.get()
              + "' on type 'microsoft.graph.message'.");
    }
    if (call.preferences().immutableIds()) {
      call.applied().add("IdType=\"ImmutableId\"");
    }
    call.preferences()
        .textBody()
        .ifPresent(
            text ->
                call.applied()
                    .add("outlook.body-content-type=\"" + (text ? "text" : "html") + "\""));
  }

  /** Last touches on a projected copy. */
  ObjectNode render(ObjectNode message) {
    if (!select.names("uniqueBody")) {
      message.remove("uniqueBody");
    }
    if (!select.names("internetMessageHeaders")) {
      message.remove("internetMessageHeaders");
    }
    if (!call.granted(BODY_READERS)) {
      // Mail.ReadBasic is everything but what was written.
      message.remove(List.of("body", "bodyPreview", "uniqueBody"));
    }
    if (call.preferences().textBody().orElse(false)) {
      asText(message, "body");
      asText(message, "uniqueBody");
    }
    return message;
  }

  private static void asText(ObjectNode message, String property) {
    if (message.get(property) instanceof ObjectNode body) {
      body.put("contentType", "text").put("content", BodyText.of(body.path("content").asText()));
    }
  }

  boolean expandsAttachments() {
    return call.query().has("$expand");
  }
}
