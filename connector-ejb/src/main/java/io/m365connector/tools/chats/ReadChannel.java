package io.m365connector.tools.chats;

import io.m365connector.graph.GraphId;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.resource.ResourceReader;
import io.m365connector.tools.resource.ResourceRequest;
import io.m365connector.tools.resource.ResourceUri;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.Set;

/** {@code teams:///teams/{teamId}/channels/{channelId}/messages/}: a channel, latest first. */
@ApplicationScoped
public class ReadChannel implements ResourceReader {

  @Override
  public boolean reads(ResourceUri uri) {
    return uri.is("teams", "teams", "*", "channels", "*", "messages");
  }

  @Override
  public Set<String> scopes() {
    return Set.of(ChannelPages.SCOPE);
  }

  @Override
  public JsonObject read(ResourceRequest request) {
    JsonFields answer = new JsonFields().add("uri", request.uri().text()).add("kind", "channel");
    return ChannelPages.add(
            answer, request.graph(), request.list(), request.uri().id(1), request.uri().id(3), null)
        .json();
  }

  /** {@code …/messages/{messageId}}: one message, whole, and the replies to it. */
  @ApplicationScoped
  public static class OneMessage implements ResourceReader {

    @Override
    public boolean reads(ResourceUri uri) {
      return uri.is("teams", "teams", "*", "channels", "*", "messages", "*");
    }

    @Override
    public Set<String> scopes() {
      return Set.of(ChannelPages.SCOPE);
    }

    @Override
    public JsonObject read(ResourceRequest request) {
      GraphId team = request.uri().id(1);
      GraphId channel = request.uri().id(3);
      GraphId id = request.uri().id(5);
      JsonFields answer =
          new JsonFields().add("uri", request.uri().text()).add("kind", "channelMessage");
      if (!request.list().continued()) {
        answer.add(
            "message",
            ChatMessageItem.json(
                request
                    .graph()
                    .readTeams((api, headers) -> api.channelMessage(headers, team, channel, id)),
                request.uri().text()));
      }
      return ChannelPages.add(answer, request.graph(), request.list(), team, channel, id).json();
    }
  }
}
