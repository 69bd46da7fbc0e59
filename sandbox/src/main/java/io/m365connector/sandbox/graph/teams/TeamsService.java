package io.m365connector.sandbox.graph.teams;

import io.m365connector.sandbox.graph.operation.Operations;
import io.m365connector.sandbox.organisation.Organisation;
import io.m365connector.sandbox.organisation.chats.Conversations;

/** Everything of Graph that reads Teams. */
public final class TeamsService {

  private final Conversations conversations;

  public TeamsService(Organisation organisation) {
    this.conversations = new Conversations(organisation);
  }

  public void register(Operations operations) {
    new ChatOperations(conversations).register(operations);
    new ChannelOperations(conversations).register(operations);
  }

  /** What Microsoft Search finds among messages. */
  public ChatMessageSource searchSource() {
    return new ChatMessageSource(conversations);
  }
}
