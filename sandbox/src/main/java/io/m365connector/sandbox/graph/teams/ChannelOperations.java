package io.m365connector.sandbox.graph.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.graph.odata.Listing;
import io.m365connector.sandbox.graph.odata.Refusal;
import io.m365connector.sandbox.graph.operation.Answers;
import io.m365connector.sandbox.graph.operation.GraphCall;
import io.m365connector.sandbox.graph.operation.Operations;
import io.m365connector.sandbox.graph.operation.Workload;
import io.m365connector.sandbox.http.Response;
import io.m365connector.sandbox.organisation.chats.ChatMessage;
import io.m365connector.sandbox.organisation.chats.Conversation;
import io.m365connector.sandbox.organisation.chats.Conversations;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A user's teams, their channels, and the messages and replies in them. */
final class ChannelOperations {

  private static final Listing TEAMS =
      Listing.of("team", 100, 100).withoutOptions("$top", "$skip", "$orderby");
  private static final Listing CHANNELS =
      Listing.of("channel", 100, 100).withoutOptions("$top", "$skip", "$orderby");
  private static final Listing MESSAGES =
      Listing.of("chatMessage", 20, 50)
          .pagedByToken()
          .withoutOptions("$select", "$count", "$orderby", "$filter");

  private final Conversations conversations;

  ChannelOperations(Conversations conversations) {
    this.conversations = conversations;
  }

  void register(Operations operations) {
    String channel = "/teams/{team}/channels/{channel}";
    operations
        .get("/me/joinedTeams", Workload.TEAMS, this::teams)
        .get("/teams/{team}/channels", Workload.TEAMS, this::channels)
        .get(channel + "/messages", Workload.TEAMS, this::messages)
        .get(channel + "/messages/{message}", Workload.TEAMS, this::message)
        .get(channel + "/messages/{message}/replies", Workload.TEAMS, this::replies)
        .get(channel + "/messages/{message}/replies/{reply}", Workload.TEAMS, this::reply);
  }

  private Response teams(GraphCall call) {
    List<ObjectNode> teams =
        conversations.channelsOf(call.user()).stream()
            .map(TeamsDocuments::team)
            .distinct()
            .toList();
    return Answers.ok(call.list(TEAMS).answer(teams));
  }

  private Response channels(GraphCall call) {
    List<ObjectNode> channels = inTeam(call).stream().map(TeamsDocuments::channel).toList();
    return Answers.ok(call.list(CHANNELS).answer(channels));
  }

  private Response messages(GraphCall call) {
    return list(call, message -> message.answers().isEmpty());
  }

  private Response replies(GraphCall call) {
    return list(call, reply -> reply.answers().filter(call.at("message")::equals).isPresent());
  }

  private Response list(GraphCall call, Predicate<ChatMessage> wanted) {
    Conversation channel = channel(call);
    return Answers.ok(
        call.list(MESSAGES)
            .answer(
                channel.messages().reversed().stream()
                    .filter(wanted)
                    .map(each -> TeamsDocuments.message(channel, each))
                    .toList()));
  }

  private Response message(GraphCall call) {
    return one(call, each -> each.id().equals(call.at("message")) && each.answers().isEmpty());
  }

  private Response reply(GraphCall call) {
    return one(
        call,
        each ->
            each.id().equals(call.at("reply"))
                && each.answers().filter(call.at("message")::equals).isPresent());
  }

  private Response one(GraphCall call, Predicate<ChatMessage> wanted) {
    call.query().allowOnly(Set.of());
    Conversation channel = channel(call);
    return channel.messages().stream()
        .filter(wanted)
        .findFirst()
        .map(each -> Answers.ok(TeamsDocuments.message(channel, each)))
        .orElseThrow(() -> new Refusal(404, "NotFound", "NotFound"));
  }

  private Conversation channel(GraphCall call) {
    return inTeam(call).stream()
        .filter(each -> each.id().equals(call.at("channel")))
        .findFirst()
        .orElseThrow(() -> new Refusal(404, "NotFound", "No channel found."));
  }

  private List<Conversation> inTeam(GraphCall call) {
    List<Conversation> found =
        conversations.channelsOf(call.user()).stream()
            .filter(each -> Conversations.teamId(each).equals(call.at("team")))
            .toList();
    if (found.isEmpty()) {
      throw new Refusal(403, "Forbidden", "The user is not a member of the team.");
    }
    return found;
  }
}
