package io.m365connector.sandbox.graph.teams;

import io.m365connector.sandbox.graph.operation.Operations;
import io.m365connector.sandbox.organisation.Organisation;
import io.m365connector.sandbox.organisation.calendar.Agendas;
import io.m365connector.sandbox.organisation.chats.Conversations;

/** Everything of Graph that reads Teams. */
public final class TeamsService {

  private final Conversations conversations;
  private final MeetingOperations meetings;

  public TeamsService(Organisation organisation, Agendas agendas) {
    this.meetings = new MeetingOperations(agendas, organisation.anchor());
    this.conversations = new Conversations(organisation);
  }

  public void register(Operations operations) {
    new ChatOperations(conversations).register(operations);
    new ChannelOperations(conversations).register(operations);
    meetings.register(operations);
  }

  /** What Microsoft Search finds among messages. */
  public ChatMessageSource searchSource() {
    return new ChatMessageSource(conversations);
  }
}
