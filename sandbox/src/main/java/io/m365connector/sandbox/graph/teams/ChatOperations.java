package io.m365connector.sandbox.graph.teams;

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
import java.util.Comparator;
import java.util.Set;

/** A user's chats, their members and messages. */
final class ChatOperations {

  private static final Listing CHATS =
      Listing.of("chat", 20, 50).pagedByToken().withoutOptions("$count");
  private static final Listing MEMBERS = Listing.of("conversationMember", 50, 50);

  private final Conversations conversations;

  ChatOperations(Conversations conversations) {
    this.conversations = conversations;
  }

  void register(Operations operations) {
    operations
        .get("/me/chats", Workload.TEAMS, this::chats)
        .get("/chats/{chat}", Workload.TEAMS, this::chat)
        .get("/chats/{chat}/members", Workload.TEAMS, this::members)
        .get("/chats/{chat}/messages", Workload.TEAMS, this::messages)
        .get("/chats/{chat}/messages/{message}", Workload.TEAMS, this::message);
  }

  private Response chats(GraphCall call) {
    String expand = call.query().get("$expand").orElse("");
    return Answers.ok(
        call.list(CHATS)
            .answer(
                conversations.chatsOf(call.user()).stream()
                    .sorted(Comparator.comparing(Conversation::lastUpdated).reversed())
                    .map(each -> TeamsDocuments.chat(each, expand))
                    .toList()));
  }

  private Response chat(GraphCall call) {
    call.query().allowOnly(Set.of("$expand"));
    return Answers.ok(
        TeamsDocuments.chat(conversation(call), call.query().get("$expand").orElse("")));
  }

  private Response members(GraphCall call) {
    return Answers.ok(call.list(MEMBERS).answer(TeamsDocuments.members(conversation(call))));
  }

  private Response messages(GraphCall call) {
    Conversation chat = conversation(call);
    return Answers.ok(
        call.list(MessageListing.of(call))
            .answer(
                chat.messages().reversed().stream()
                    .map(each -> TeamsDocuments.message(chat, each))
                    .toList()));
  }

  private Response message(GraphCall call) {
    call.query().allowOnly(Set.of());
    Conversation chat = conversation(call);
    ChatMessage found =
        chat.messages().stream()
            .filter(each -> each.id().equals(call.at("message")))
            .findFirst()
            .orElseThrow(() -> new Refusal(404, "NotFound", "NotFound"));
    return Answers.ok(TeamsDocuments.message(chat, found));
  }

  /** The chat, if the caller is in it; Graph answers alike for a foreign and for no chat. */
  private Conversation conversation(GraphCall call) {
    return conversations.chatsOf(call.user()).stream()
        .filter(each -> each.id().equals(call.at("chat")))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    404, "NotFound", "The chat was not found, or the user is not a member of it."));
  }
}
