package io.m365connector.tools.chats;

import io.m365connector.graph.GraphId;
import io.m365connector.graph.GraphReads;
import io.m365connector.graph.rest.ChatMessage;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.resource.BodyText;
import io.m365connector.tools.resource.ResourceReader;
import io.m365connector.tools.resource.ResourceRequest;
import io.m365connector.tools.resource.ResourceUri;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.Set;

/**
 * {@code teams:///teams/{id}/channels/{id}/messages/{id}}: one message, whole, and the replies to
 * it; with {@code /replies/{id}} behind it one of those replies.
 */
@ApplicationScoped
public class ReadChannelMessage implements ResourceReader {

  @Override
  public boolean reads(ResourceUri uri) {
    return uri.is("teams", "teams", "*", "channels", "*", "messages", "*") || isReply(uri);
  }

  @Override
  public Set<String> scopes() {
    return Set.of(ChannelPages.SCOPE);
  }

  @Override
  public JsonObject read(ResourceRequest request) {
    GraphReads reads = request.graph();
    GraphId team = request.uri().id(1);
    GraphId channel = request.uri().id(3);
    GraphId id = request.uri().id(5);
    JsonFields answer =
        new JsonFields().add("uri", request.uri().text()).add("kind", "channelMessage");
    if (isReply(request.uri())) {
      GraphId reply = request.uri().id(7);
      message(
          request,
          reads.readTeams((api, headers) -> api.reply(headers, team, channel, id, reply)),
          answer);
      return answer.json();
    }
    if (!request.list().continued()) {
      message(
          request,
          reads.readTeams((api, headers) -> api.channelMessage(headers, team, channel, id)),
          answer);
    }
    return ChannelPages.add(answer, reads, request.list(), team, channel, id).json();
  }

  private static boolean isReply(ResourceUri uri) {
    return uri.is("teams", "teams", "*", "channels", "*", "messages", "*", "replies", "*");
  }

  private static void message(ResourceRequest request, ChatMessage message, JsonFields answer) {
    JsonFields whole = ChatMessageItem.head(message, request.uri().text());
    BodyText.add(request, message.body(), "channel message", whole);
    answer.add("message", whole.json());
  }
}
