package io.m365connector.tools.chats;

import io.m365connector.graph.GraphId;
import io.m365connector.graph.rest.ChatMessage;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.resource.BodyText;
import io.m365connector.tools.resource.ResourceLink;
import io.m365connector.tools.resource.ResourceReader;
import io.m365connector.tools.resource.ResourceRequest;
import io.m365connector.tools.resource.ResourceUri;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.Set;

/** {@code teams:///chats/{chatId}/messages/{messageId}}: one message, whole. */
@ApplicationScoped
public class ReadChatMessage implements ResourceReader {

  @Override
  public boolean reads(ResourceUri uri) {
    return uri.is("teams", "chats", "*", "messages", "*");
  }

  @Override
  public Set<String> scopes() {
    return Set.of("Chat.Read");
  }

  @Override
  public JsonObject read(ResourceRequest request) {
    GraphId chat = request.uri().id(1);
    GraphId id = request.uri().id(3);
    ChatMessage message =
        request.graph().readTeams((api, headers) -> api.chatMessage(headers, chat, id));
    JsonFields answer =
        ChatMessageItem.head(message, ResourceLink.chatMessage(chat.value(), id.value()))
            .add("kind", "chatMessage")
            .add("chatId", chat.value());
    BodyText.add(request, message.body(), "chat message", answer);
    return answer.json();
  }
}
