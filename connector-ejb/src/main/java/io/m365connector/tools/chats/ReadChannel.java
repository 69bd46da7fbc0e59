package io.m365connector.tools.chats;

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
}
